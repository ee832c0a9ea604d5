import { schemas } from "../../generated/typescript/schema-tables.js";
import type { Decoder } from "../response/decoder.js";
import { responseSchemaOf } from "../response/response-schema.js";
import { readDocument } from "./document.js";
import { decodeElement } from "./value.js";

/**
 * Reads responses in `application/xml` and `text/xml` into the same values as those in JSON, by the schemas of the spec.
 * Pass it to the client, and ask for XML in a call.
 *
 * The order of elements, their namespaces and prefixes, attributes and the name of the root do not matter; `nil="true"`
 * is null. An element that the spec does not know, or of which it says "any JSON", is kept as text or as an object of
 * text. So is the `code` of an error, which JSON sends as a number or as text.
 *
 * `decode` throws an Error for text that is not well-formed XML, has a DTD or an entity of its own, nests deeper than 100
 * elements, has more than 200,000 tags or references, or does not fit its schema: a number that is none, an element that
 * is there twice. Its message is a clause without a value of the body, which the client puts into the sentence of its
 * DecodeError.
 *
 * @example
 * const client = createPartnerCenterClient({ credential, decoders: [xmlDecoder()] });
 * const result = await client.getCustomerUsageSummary(customerId, { accept: "application/xml" });
 */
export function xmlDecoder(): Decoder {
  return {
    mediaTypes: ["application/xml", "text/xml"],
    decode: (text, { exactNumbers, ...response }) =>
      decodeElement(readDocument(text), responseSchemaOf(response) ?? "any", { schemas, exactNumbers }),
  };
}
