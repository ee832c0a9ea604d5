/** The first line that says something, and all of the text from there on. */
export interface Start {
  readonly line: string;
  /** Counted from 1. */
  readonly number: number;
  readonly text: AsyncIterable<string>;
}

const ends = /\r\n|\n|\r/g;
/** In characters. JSON may have all of its ids in one line; in other forms, a longer line is none of ids. */
export const longestLine = 1_000_000;
/** A comment, or the line by which Excel names its delimiter, of which a tab has been trimmed. */
const saysNothing = /^(?:#|sep=.?$|$)/i;

/** Reads no further than the first line that says something. Undefined when there is none. */
export async function findStart(chunks: AsyncGenerator<string, void>): Promise<Start | undefined> {
  let head = "";
  for (;;) {
    const next = await chunks.next();
    head += next.value ?? "";
    const found = firstLine(head, next.done === true);
    if (found) return { line: found.line, number: found.number, text: joined(head.slice(found.offset), chunks) };
    if (next.done) return undefined;
  }
}

function firstLine(text: string, isWhole: boolean) {
  let offset = 0;
  let number = 1;
  for (const { index, 0: end } of text.matchAll(ends)) {
    const line = text.slice(offset, index).trim();
    if (!saysNothing.test(line)) return { line, number, offset };
    offset = index + end.length;
    number++;
  }
  const line = text.slice(offset).trim();
  // An array needs no end of its line, which may be the whole input.
  const isKnown = isWhole || line.startsWith("[") || (line.length > longestLine && !line.startsWith("{"));
  return isKnown && !saysNothing.test(line) ? { line, number, offset } : undefined;
}

async function* joined(head: string, rest: AsyncIterable<string>): AsyncGenerator<string, void> {
  yield head;
  yield* rest;
}
