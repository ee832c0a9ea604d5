/** The local server cannot start or go on. The message is a sentence that says what to do. */
export class LocalServerError extends Error {
  override readonly name = "LocalServerError";
}
