import type { TransportResponse } from "../../../transport/transport.js";
import type { BodyProblem } from "./difference.js";

const byteOrderMark = [0xef, 0xbb, 0xbf];

/** Whether the UTF-8 byte order mark comes first. */
export function startsWithByteOrderMark(body: Uint8Array): boolean {
  return byteOrderMark.every((byte, index) => body[index] === byte);
}

/** A body as an object, or why it is none. */
export type ParsedBody = { readonly value: object } | { readonly problem: BodyProblem };

/** Parses the body of a response as JSON. */
export function parseBody({ body, undecoded, isTooLarge }: TransportResponse): ParsedBody {
  if (isTooLarge) return { problem: "too-large" };
  if (undecoded !== undefined) return { problem: "not-decoded" };
  if (body.length === 0) return { problem: "empty" };
  const text = attempt(() => new TextDecoder("utf-8", { fatal: true }).decode(body));
  if (text === undefined) return { problem: "not-utf-8" };
  const value = attempt<unknown>(() => JSON.parse(text));
  if (value === undefined) return { problem: "not-json" };
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? { value } : { problem: "not-an-object" };
}

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
