import { readDocument } from "../../src/xml/document.js";
import { decodeElement } from "../../src/xml/value.js";
import { kindOf, schemaTablesOf } from "../generate/schema-tables.js";
import type { Schema, Spec } from "../openapi/document.js";
import { flattenSchema } from "../openapi/schemas.js";

/** Reads an XML example into the value that it stands for, or throws an Error that says why it cannot. */
export type XmlExampleReader = (schema: Schema, example: unknown) => unknown;

/** A reader for the examples of a spec. It is the client's own decoder, with the tables of this spec. */
export function xmlExampleReader(spec: Spec): XmlExampleReader {
  const { schemas } = schemaTablesOf(spec);
  return (schema, example) => {
    if (typeof example !== "string") throw new Error("an XML example must be a string");
    const root = readDocument(example);
    // The decoder accepts any root; an example shows the one that the service sends.
    const expected = flattenSchema(spec, schema).xml?.name;
    if (root.name !== expected) throw new Error(`its root is <${root.name}>, not <${expected}>`);
    return decodeElement(root, kindOf(spec, schema), { schemas, exactNumbers: false });
  };
}
