import { assertArgument } from "../errors.js";
import { printable } from "../redaction/printable.js";

/** Headers by their names. `null` leaves out one of the client's `headers`. */
export type HeaderOptions = Readonly<Record<string, string | null | undefined>>;

/** The credential alone sets the token, and the transport the rest. */
const reserved = ["authorization", "proxy-authorization", "host", "content-length", "transfer-encoding", "connection"];

/**
 * Makes sure that headers can be sent as they are.
 *
 * @throws {ArgumentError} when a name or a value would break out of its header, or a name is not the caller's to set.
 */
export function checkHeaders(headers: HeaderOptions | undefined): HeaderOptions {
  assertArgument(
    // Object.entries() finds nothing in Headers or a Map, which would be sent unchecked or not at all.
    headers === undefined || (typeof headers === "object" && headers !== null && !(Symbol.iterator in headers)),
    'headers has to be an object such as { "X-Locale": "en-US" }.',
  );
  for (const [name, value] of Object.entries(headers ?? {})) {
    assertArgument(/^[\w!#$%&'*+.^`|~-]+$/.test(name), `headers has an invalid name: "${printable(name)}".`);
    assertArgument(
      !reserved.includes(name.toLowerCase()),
      `headers cannot set ${name}. The credential sets the token, and the transport sets the connection.`,
    );
    if (value !== undefined && value !== null) checkHeaderValue(name, value);
  }
  return headers ?? {};
}

/** Whether headers have one of this name, in lowercase, or leave it out. */
export function namesHeader(headers: Readonly<Record<string, unknown>>, name: string): boolean {
  return Object.entries(headers).some(([one, value]) => one.toLowerCase() === name && value !== undefined);
}

/**
 * Makes sure that a value does not break out of its header, and can be sent in one.
 *
 * @throws {ArgumentError} when it holds a line break, another control character, or a character beyond ASCII.
 */
export function checkHeaderValue(name: string, value: unknown): string {
  const isScalar = ["string", "number", "boolean"].includes(typeof value);
  assertArgument(isScalar && /^[\t\x20-\x7e]*$/.test(`${value}`), `${name} has to be printable ASCII.`);
  return `${value}`;
}
