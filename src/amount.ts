import { ArgumentError } from "./errors.js";
import type { Success } from "./result.js";

/** A value whose numbers are the decimal text that the wire had for them. */
export type Exact<Value> = Value extends number
  ? string
  : Value extends readonly (infer Item)[]
    ? Exact<Item>[]
    : Value extends object
      ? { [Key in keyof Value]: Exact<Value[Key]> }
      : Value;

/**
 * The body of a JSON success with every number as the text that came, such as `"31.40159265358979323846"`: a JavaScript
 * number keeps about 16 digits, the service sends up to 20 after the point.
 *
 * @throws {ArgumentError} when the body was longer than the text that the result keeps, or was not JSON.
 */
export function exactAmounts<Data>({ text }: Success<number, Data>): Exact<Data> {
  try {
    // A string of JSON, or a number: only the latter is put in quotes.
    return JSON.parse(
      text.replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g, (token) => (token[0] === '"' ? token : `"${token}"`)),
    );
  } catch (cause) {
    throw new ArgumentError("This result does not hold a whole JSON body, so its digits cannot be had.", { cause });
  }
}
