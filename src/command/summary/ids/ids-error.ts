/** The ids of customers cannot be read. The message is a sentence in the person's language that says what to do. */
export class IdsError extends Error {
  override readonly name = "IdsError";
}
