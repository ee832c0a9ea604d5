import { ArgumentError } from "./errors.js";

/**
 * Refuses a path value that would call something else: an empty one leaves `//` in the path, and URL parsers resolve
 * `.` and `..` even when they are percent-encoded, so that the token would go to another operation.
 *
 * @throws {ArgumentError} when it is not text, is empty, `.` or `..`, or holds a lone surrogate.
 */
export function checkPathValue(name: string, value: unknown): string {
  if (typeof value !== "string" || value === "") {
    throw new ArgumentError(`${name} is empty. Pass the id as text.`);
  }
  if (value === "." || value === "..") {
    throw new ArgumentError(`${name} is "${value}", which would call another operation. Pass the id.`);
  }
  // \p{Surrogate} matches only halves that have lost their other half.
  if (/\p{Surrogate}/u.test(value)) {
    throw new ArgumentError(`${name} holds half of a surrogate pair, which cannot be sent. Pass well-formed text.`);
  }
  return value;
}
