import { assertArgument } from "../errors.js";

/**
 * Puts values into a path: RFC 3986's unreserved characters as they are, everything else percent-encoded. Refused is what
 * would call something else: an empty value leaves `//` in the path, and URL parsers resolve `.` and `..` even when they
 * are percent-encoded, so that the token would go to another operation.
 *
 * @throws {ArgumentError} when a value is no text, number or boolean, is empty, `.` or `..`, or holds a lone surrogate.
 */
export function serializePath(path: string, values: Readonly<Record<string, unknown>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = scalarText(values[name]);
    // \p{Surrogate} matches only halves that have lost their other half.
    assertArgument(
      value !== undefined && !/^\.{0,2}$|\p{Surrogate}/u.test(value),
      `${name} has to be an id: text that is not empty, ".", ".." or malformed.`,
    );
    return encodeURIComponent(value).replace(/[!'()*]/g, percentEncode);
  });
}

/** What a scalar is in a path; undefined for anything else. */
function scalarText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return Number.isFinite(value) || typeof value === "boolean" ? String(value) : undefined;
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
