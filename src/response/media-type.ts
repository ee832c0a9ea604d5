/** A media type: its name in lowercase, and the charset that it names, in lowercase too. */
export interface MediaType {
  readonly name: string;
  readonly charset: string | undefined;
}

/** Longer than any server sends. */
const longestHeader = 16_384;

/** A part of a list: everything up to a comma that is in no quoted text. */
const listPart = /(?:[^",]|"(?:[^"\\]|\\.)*"?)+/g;
const parameter = /(?:[^";]|"(?:[^"\\]|\\.)*"?)+/g;
const typeName = /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+$/;

/**
 * Reads a `Content-Type`. Of several, which a gateway may have added, the last valid one counts; undefined when there is
 * none, as when the header is missing or empty.
 */
export function readMediaType(header: string | null): MediaType | undefined {
  // Engines give up on patterns that go back and forth for long.
  const types = (header?.slice(0, longestHeader).match(listPart) ?? []).map(readPart);
  return types.filter(({ name }) => typeName.test(name)).at(-1);
}

function readPart(part: string): MediaType {
  const [name = "", ...parameters] = part.match(parameter) ?? [];
  const charset = parameters.find((one) => /^\s*charset\s*=/i.test(one));
  const value = charset?.slice(charset.indexOf("=") + 1).trim();
  return { name: name.trim().toLowerCase(), charset: value?.replaceAll('"', "").toLowerCase() || undefined };
}
