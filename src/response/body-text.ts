import type { MediaType } from "./media-type.js";

/** A body as text. */
export interface BodyText {
  readonly text: string;
  /** Why the text is not what was sent, as a clause; characters that could not be read are replaced in it. */
  readonly problem: string | undefined;
}

const byteOrderMarks: readonly (readonly [charset: string, bytes: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Reads a body in its charset, without a byte order mark. */
export function readText(body: Uint8Array, mediaType: MediaType | undefined): BodyText {
  const charset = charsetOf(body, mediaType);
  try {
    return { text: new TextDecoder(charset, { fatal: true }).decode(body), problem: undefined };
  } catch {
    const problem = isKnown(charset) ? `it is not ${charset}` : `its charset ${charset} is not known here`;
    return { text: new TextDecoder().decode(body), problem };
  }
}

/** A byte order mark overrides the media type, and that the XML declaration (RFC 7303). Without any, it is UTF-8. */
function charsetOf(body: Uint8Array, mediaType: MediaType | undefined): string {
  const marked = byteOrderMarks.find(([, bytes]) => bytes.every((byte, index) => body[index] === byte));
  if (marked) return marked[0];
  if (mediaType?.charset !== undefined) return mediaType.charset;
  return (mediaType?.name.endsWith("xml") ? declaredEncoding(body) : undefined) ?? "utf-8";
}

/** The encoding that an XML declaration names; it is in ASCII at the very start. */
function declaredEncoding(body: Uint8Array): string | undefined {
  const start = String.fromCharCode(...body.subarray(0, 200));
  return /^<\?xml [^>]{0,150}?encoding\s?=\s?["']([\w.:-]+)/.exec(start)?.[1]?.toLowerCase();
}

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset) !== undefined;
  } catch {
    return false;
  }
}
