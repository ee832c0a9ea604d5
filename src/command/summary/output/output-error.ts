/** The output cannot be written. The message is a sentence in the person's language that says what to do. */
export class OutputError extends Error {
  override readonly name = "OutputError";
  /** The system's code, such as `ENOSPC` or `EPIPE`, where the system refused it. */
  readonly code: string | undefined;

  constructor(message: string, code?: string) {
    super(message);
    this.code = code;
  }
}
