/** Where a body comes from. */
export interface AnswerPlace {
  /** The operation's id. */
  readonly operation: string;
  readonly status: number;
}

/** Reads bodies of media types other than JSON. */
export interface Decoder {
  /** In small letters, without parameters. */
  readonly mediaTypes: readonly string[];
  /** Gets the body without its mark; throws when it cannot be read. */
  decode(text: string, place: AnswerPlace): unknown;
}

/** Looks at a decoded body before the caller gets it; what it throws fails the call. */
export type Validate = (value: unknown, place: AnswerPlace & { readonly requestId: string }) => void;

const json = /^(application|text)\/json$|\+json$/;

/** Reads a body as an object; throws when it is none, or is of a type that nobody reads. */
export function decodeBody(
  text: string,
  contentType: string | null,
  place: AnswerPlace,
  decoders: readonly Decoder[],
): object {
  // Case and parameters are ignored; without a type, the body is taken for what the service prefers to send.
  const mediaType = (contentType ?? "application/json").replace(/;.*/s, "").trim().toLowerCase();
  const decoder = decoders.find(({ mediaTypes }) => mediaTypes.includes(mediaType));
  if (!decoder && !json.test(mediaType)) throw new Error(`nothing here reads ${mediaType}`);
  const value: unknown = decoder ? decoder.decode(text, place) : JSON.parse(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("it is not an object");
  return value;
}
