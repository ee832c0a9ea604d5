import { describe, expect, test } from "@jest/globals";
import { xmlElementsOf } from "../../../../scripts/generate/local-server/xml-elements.js";
import type { Schema, Spec } from "../../../../scripts/openapi/document.js";

/** How a schema is written in XML, in a spec that also has a schema called Other. */
function elementOf(schema: Schema): unknown {
  const schemas = { Thing: schema, Other: { type: "object", xml: { name: "other" } } };
  const spec = { openapi: "3.1.0", info: { title: "Test", version: "1" }, components: { schemas } };
  return xmlElementsOf(spec as unknown as Spec)["Thing"];
}

const other = { $ref: "#/components/schemas/Other" };

describe("The XML element of a schema", () => {
  test.each<[string, Schema, object]>([
    ["has the name that the schema gives", { type: "object", xml: { name: "thing" } }, { name: "thing" }],
    ["has no children that are text", { properties: { size: { type: "number" } } }, {}],
    ["refers to named schemas", { properties: { first: other } }, { children: { first: "Other" } }],
    [
      "refers to named schemas that may be null",
      { properties: { first: { anyOf: [other, { type: "null" }] } } },
      { children: { first: "Other" } },
    ],
    [
      "refers to itself without end",
      { properties: { next: { $ref: "#/components/schemas/Thing" } } },
      {
        children: { next: "Thing" },
      },
    ],
    ["knows the items of a list", { type: "array", items: other }, { items: "Other" }],
    [
      "knows a list of text",
      { properties: { tags: { type: "array", items: { type: "string" } } } },
      {
        children: { tags: { items: {} } },
      },
    ],
    [
      "writes out an object without a name",
      { properties: { inner: { properties: { list: { type: "array", items: other } } } } },
      { children: { inner: { children: { list: { items: "Other" } } } } },
    ],
    [
      "has the children of all that it is composed of",
      { allOf: [{ properties: { first: other } }], properties: { second: other } },
      { children: { first: "Other", second: "Other" } },
    ],
  ])("%s", (_, schema, element) => {
    expect(elementOf(schema)).toEqual(element);
  });
});
