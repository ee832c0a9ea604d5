import { ArgumentError } from "./errors.js";
import type { Limits } from "./transport.js";

/**
 * Puts values into a path: RFC 3986's unreserved characters as they are, all else percent-encoded. Refused is what would
 * call something else: an empty value leaves `//` in the path, and URL parsers resolve `.` and `..` even when they are
 * percent-encoded, so that the token would go to another operation.
 *
 * @throws {ArgumentError} when a value is not text, is empty, `.` or `..`, or holds a lone surrogate.
 */
export function serializePath(path: string, values: Readonly<Record<string, unknown>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    // \p{Surrogate} matches only halves that have lost their other half.
    if (typeof value !== "string" || /^\.{0,2}$|\p{Surrogate}/u.test(value)) {
      throw new ArgumentError(`${name} has to be an id: text that is not empty, ".", ".." or malformed.`);
    }
    return encodeURIComponent(value).replace(/[!'()*]/g, (character) =>
      `%${character.charCodeAt(0).toString(16)}`.toUpperCase(),
    );
  });
}

/**
 * Refuses what would break out of a header, or cannot be sent in one.
 *
 * @throws {ArgumentError} when it holds a line break, another control character, or one beyond ASCII.
 */
export function checkHeaderValue(name: string, value: unknown): string {
  if (!/^[\t\x20-\x7e]*$/.test(String(value))) throw new ArgumentError(`${name} has to be printable ASCII.`);
  return String(value);
}

/**
 * Refuses limits that are no numbers: a timer would take them for zero.
 *
 * @throws {ArgumentError} when a limit is not a number from 0.
 */
export function checkLimits(limits: Limits): Limits {
  for (const [name, limit] of Object.entries(limits)) {
    if (!(typeof limit === "number" && limit >= 0)) throw new ArgumentError(`${name} has to be a number from 0.`);
  }
  return limits;
}
