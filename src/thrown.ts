import { abortError } from "./abort-reason.js";

/** Something that was thrown and counts as false, such as the reason of `abort(null)`: openapi-fetch would overlook it. */
class Thrown {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }
}

/** Throws on, in a form that openapi-fetch does not overlook. */
export function keepThrown(thrown: unknown): never {
  throw thrown || new Thrown(thrown);
}

/** Throws what was thrown at first; where that is undefined, an `AbortError`. */
export function rethrow(thrown: unknown): never {
  if (!(thrown instanceof Thrown)) throw thrown;
  throw thrown.value === undefined ? abortError() : thrown.value;
}
