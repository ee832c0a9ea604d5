import { describe, expect, test } from "@jest/globals";
import type { Schema, Spec } from "../../../scripts/openapi/document.js";
import { flattenSchema, schemaName } from "../../../scripts/openapi/schemas.js";

const specOf = (schemas: Record<string, Schema>) =>
  ({ openapi: "3.1.0", info: { title: "Test", version: "1" }, components: { schemas } }) as unknown as Spec;

describe("A flattened schema", () => {
  const spec = specOf({
    Named: { type: "object", properties: { name: { type: "string" } }, xml: { name: "named" } },
    Sized: { type: "object", properties: { size: { type: "number" } } },
  });
  const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

  test("is what a reference points at", () => {
    expect(flattenSchema(spec, reference("Sized"))).toEqual({
      type: "object",
      properties: { size: { type: "number" } },
    });
  });

  test("has the properties of all that it is composed of", () => {
    const composed = { allOf: [reference("Named"), reference("Sized")], properties: { own: { type: "boolean" } } };
    expect(flattenSchema(spec, composed)).toMatchObject({
      properties: { name: { type: "string" }, size: { type: "number" }, own: { type: "boolean" } },
      xml: { name: "named" },
    });
  });
});

describe("The name that a schema refers to", () => {
  test.each<[string, Schema, string | undefined]>([
    ["is that of its reference", { $ref: "#/components/schemas/Other" }, "Other"],
    [
      "is found where null is the alternative",
      { anyOf: [{ $ref: "#/components/schemas/Other" }, { type: "null" }] },
      "Other",
    ],
    ["is found in allOf", { allOf: [{ $ref: "#/components/schemas/Other" }] }, "Other"],
    [
      "is none where there are more alternatives",
      { anyOf: [{ $ref: "#/components/schemas/Other" }, { type: "string" }] },
      undefined,
    ],
    [
      "is none where properties are added",
      { allOf: [{ $ref: "#/components/schemas/Other" }], properties: { size: { type: "number" } } },
      undefined,
    ],
    ["is none for a schema that is written out", { type: "string" }, undefined],
  ])("%s", (_, schema, name) => {
    expect(schemaName(schema)).toBe(name);
  });
});
