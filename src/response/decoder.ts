/** Where a body comes from, and how it is to be read. */
export interface ResponseContext {
  /** The operation's id. */
  readonly operation: string;
  readonly status: number;
}

/** What a decoder is told. */
export interface DecodeOptions extends ResponseContext {
  /** Whether numbers are to be the decimal text that came. */
  readonly exactNumbers: boolean;
}

/** Reads bodies of media types other than JSON. */
export interface Decoder {
  /** In lowercase, without parameters. */
  readonly mediaTypes: readonly string[];
  /** Gets the body without a byte order mark, and throws when it cannot be read. */
  decode(text: string, options: DecodeOptions): unknown;
}

/** Looks at a decoded body before the caller gets it. What it throws fails the call. */
export type Validate = (value: unknown, context: ResponseContext & { readonly requestId: string }) => void;
