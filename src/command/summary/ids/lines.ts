/** A line of the input, without the white space around it. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
}

const ends = /\r\n|\n|\r/;

/** Gives each line that says something as soon as its end has come. Blank lines are counted only. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<Line, void> {
  let number = 0;
  let open = "";
  let isAfterReturn = false;
  for await (const chunk of chunks) {
    if (chunk === "") continue;
    // CR and LF may come apart: together they end one line.
    const text = isAfterReturn && chunk.startsWith("\n") ? chunk.slice(1) : chunk;
    isAfterReturn = chunk.endsWith("\r");
    const parts = text.split(ends);
    const last = parts.pop() ?? "";
    for (const part of parts) {
      number++;
      const line = (open + part).trim();
      open = "";
      if (line !== "") yield { number, text: line };
    }
    open += last;
  }
  const line = open.trim();
  if (line !== "") yield { number: number + 1, text: line };
}
