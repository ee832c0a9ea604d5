/** Byte order marks, and the charsets that they stand for. Excel and PowerShell write UTF-16. */
const charsets: readonly (readonly [charset: string, first: number, second: number])[] = [
  ["utf-16le", 0xff, 0xfe],
  ["utf-16be", 0xfe, 0xff],
];

/**
 * Decodes text as it comes, in the charset of its byte order mark, else in UTF-8. A byte that is not valid becomes a
 * replacement character: a name in an older charset must not hide the ids beside it.
 */
export async function* decodeText(source: AsyncIterable<Uint8Array | string>): AsyncGenerator<string, void> {
  let decoder: TextDecoder | undefined;
  let start: Uint8Array = new Uint8Array();
  for await (const chunk of source) {
    const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
    if (decoder) {
      yield decoder.decode(bytes, { stream: true });
      continue;
    }
    start = joined(start, bytes);
    if (start.length < 2) continue; // the mark may be cut in two
    decoder = decoderOf(start);
    yield decoder.decode(start, { stream: true });
  }
  yield decoder ? decoder.decode() : decoderOf(start).decode(start);
}

function decoderOf([first, second]: Uint8Array): TextDecoder {
  const marked = charsets.find(([, one, other]) => one === first && other === second);
  return new TextDecoder(marked?.[0] ?? "utf-8");
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
