import type { DecodeOptions, Decoder } from "./decoder.js";
import { parseWithExactNumbers } from "./exact-numbers.js";
import { readMediaType } from "./media-type.js";

/** Reads a body as an object. Throws when it is none, or is of a media type that nobody reads. */
export function decodeBody(
  text: string,
  contentType: string | null,
  decoders: readonly Decoder[],
  options: DecodeOptions,
): object {
  // Without a type, the body is taken for what the service prefers to send. What is no type is named as it came.
  const mediaType = readMediaType(contentType)?.name ?? (contentType?.trim() || "application/json");
  const decoder = decoders.find(({ mediaTypes }) => mediaTypes.includes(mediaType)) ?? jsonDecoderFor(mediaType);
  if (!decoder) throw new Error(`there is no decoder for ${mediaType}`);
  const value = decoder.decode(text, options);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("it is not an object");
  return value;
}

function jsonDecoderFor(mediaType: string): Pick<Decoder, "decode"> | undefined {
  return /^(application|text)\/json$|\+json$/.test(mediaType) ? jsonDecoder : undefined;
}

const jsonDecoder: Pick<Decoder, "decode"> = {
  decode: (text, { exactNumbers }) => (exactNumbers ? parseWithExactNumbers(text) : JSON.parse(text)),
};
