import { printable } from "./printable.js";

/** What is read of something that was thrown, whatever it is. */
export interface Thrown {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

const deepest = 5;

/** What caused something that was thrown; of several causes at once, such as one an address, the first. */
export function innerOf({ cause, errors }: Thrown): unknown {
  return cause ?? (Array.isArray(errors) ? errors[0] : undefined);
}

/**
 * A copy of what was thrown, of its name, code and message only, and so on for what caused it. The thing itself may hold the
 * request, the bytes that came or a token, and is printed with the error that it caused.
 */
export function rebuiltCause(thrown: unknown, clean: (text: string) => string, depth = 1): Error | undefined {
  if (typeof thrown === "string") return rebuilt("Error", undefined, clean(thrown), undefined);
  if (typeof thrown !== "object" || thrown === null) return undefined;
  const { name, code, message } = thrown as Thrown;
  return rebuilt(
    typeof name === "string" ? clean(name) : "Error",
    typeof code === "string" ? clean(code) : typeof code === "number" ? code : undefined,
    typeof message === "string" ? clean(message) : "",
    depth < deepest ? rebuiltCause(innerOf(thrown), clean, depth + 1) : undefined,
  );
}

function rebuilt(name: string, code: string | number | undefined, message: string, cause: Error | undefined): Error {
  const error = new Error(printable(message), cause && { cause });
  const described = { name: printable(name), ...(code !== undefined && { code }) };
  Object.assign(error, described);
  // Where the original was thrown is not known any more, and where the copy was made helps nobody.
  Object.defineProperty(error, "stack", { value: `${described.name}: ${error.message}`, configurable: true });
  return error;
}
