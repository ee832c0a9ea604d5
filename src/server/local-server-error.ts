/** The local server cannot start or continue. The message says what to do. */
export class LocalServerError extends Error {
  override readonly name = "LocalServerError";
}
