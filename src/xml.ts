import { kindOfAnswer } from "./answer-kind.js";
import type { Decoder } from "./call.js";
import { ArgumentError } from "./errors.js";
import { readDocument } from "./xml/document.js";
import { decodeElement } from "./xml/value.js";

/** How XML is decoded. */
export interface XmlDecoderOptions {
  /**
   * What an amount (any `number` of the contract, such as `totalCost`) becomes. `"number"`, the default, is a double and
   * keeps 15 to 17 digits. `"text"` keeps all digits that were sent. The declared type of `data` says `number` all the
   * same, and so does `validation`: to have both, keep the default in the client and decode `result.text` once more.
   */
  readonly amounts?: "number" | "text" | undefined;
}

/**
 * Reads answers in `application/xml` and `text/xml` into the same values as those in JSON, by the schemas of the
 * contract. Pass it to the client, and ask for XML in a call.
 *
 * The order of elements, their namespaces and prefixes, attributes and the name of the root do not matter; `nil="true"`
 * is null. An element that the contract does not know, or of which it says "any JSON", is kept as text or as an object
 * of texts. So is `code` of a fault, which JSON sends as a number or as text.
 *
 * `decode` throws an Error for text that is not well-formed XML, has a DTD or an entity of its own, nests deeper than 100
 * elements, has more than 200,000 tags or references, or does not fit its schema: a number that is none, an element that is
 * there twice. Its message is a clause without a value of the body; the client puts it into the sentence of its
 * DecodeError.
 *
 * @example
 * const client = createPartnerCenterClient({ credential, decoders: [xmlDecoder()] });
 * const result = await client.getCustomerUsageSummary(customerId, { accept: "application/xml" });
 *
 * @throws {ArgumentError} when `amounts` is neither `"number"` nor `"text"`.
 */
export function xmlDecoder(options: XmlDecoderOptions = {}): Decoder {
  const { amounts = "number" } = options ?? {};
  if (amounts !== "number" && amounts !== "text") {
    throw new ArgumentError('amounts has to be "number" or "text". Leave it out for numbers.');
  }
  return {
    mediaTypes: ["application/xml", "text/xml"],
    decode: (text, answer) => decodeElement(readDocument(text), kindOfAnswer(answer) ?? "any", amounts === "text"),
  };
}
