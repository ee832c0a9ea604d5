/** A line of bytes, and whether its end is there. */
export interface ByteLine {
  /** Without its end. */
  readonly bytes: Buffer;
  readonly isEnded: boolean;
}

const lineFeed = 0x0a;

/** Splits at each LF, which is part of no other character in UTF-8. What follows the last one comes when there is any. */
export async function* linesOfBytes(chunks: AsyncIterable<Buffer>): AsyncGenerator<ByteLine, void> {
  let open: Buffer[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      yield { bytes: Buffer.concat([...open, chunk.subarray(from, end)]), isEnded: true };
      open = [];
      from = end + 1;
    }
    if (from < chunk.length) open.push(chunk.subarray(from));
  }
  if (open.length > 0) yield { bytes: Buffer.concat(open), isEnded: false };
}
