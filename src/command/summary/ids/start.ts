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
  let isInObject = false;
  for (;;) {
    const next = await chunks.next();
    head += next.value ?? "";
    // The line of an object may be as long as the list. Looked through again with each part, it would take minutes.
    if (isInObject && !next.done && !/[\r\n]/.test(next.value)) continue;
    const found = firstLine(head, next.done === true);
    if (found?.isKnown) {
      return { line: found.line, number: found.number, text: joined(head.slice(found.offset), chunks) };
    }
    if (next.done) return undefined;
    isInObject = found?.line.startsWith("{") ?? false;
  }
}

/** The first line that says something, and whether it is known well enough. Undefined when none has begun. */
function firstLine(text: string, isWhole: boolean) {
  let offset = 0;
  let number = 1;
  for (const { index, 0: end } of text.matchAll(ends)) {
    const line = text.slice(offset, index).trim();
    if (!saysNothing.test(line)) return { line, number, offset, isKnown: true };
    offset = index + end.length;
    number++;
  }
  const line = text.slice(offset).trim();
  // An array needs no end of its line, which may be the whole input.
  const isKnown = isWhole || line.startsWith("[") || (line.length > longestLine && !line.startsWith("{"));
  return saysNothing.test(line) ? undefined : { line, number, offset, isKnown };
}

async function* joined(head: string, rest: AsyncIterable<string>): AsyncGenerator<string, void> {
  yield head;
  yield* rest;
}
