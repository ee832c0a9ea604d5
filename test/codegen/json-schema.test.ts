import { describe, expect, test } from "@jest/globals";
import { toJsonSchema } from "../../codegen/json-schema.js";

describe("An OpenAPI schema as JSON Schema", () => {
  test("allows null where the contract says nullable", () => {
    expect(toJsonSchema({ type: "number", nullable: true })).toEqual({ type: ["number", "null"] });
  });

  test("allows null beside a reference", () => {
    const schema = { type: "object", nullable: true, allOf: [{ $ref: "#/components/schemas/Link" }] };
    expect(toJsonSchema(schema)).toEqual({
      anyOf: [{ type: "object", allOf: [{ $ref: "Link" }] }, { type: "null" }],
    });
  });

  test("drops what says nothing about values", () => {
    const schema = { type: "string", xml: { name: "x" }, deprecated: true, "x-ms-definition-name": "X" };
    expect(toJsonSchema(schema)).toEqual({ type: "string" });
  });

  test("keeps a property that is called like an annotation", () => {
    expect(toJsonSchema({ properties: { xml: { type: "string" }, "x-y": { type: "string" } } })).toEqual({
      properties: { xml: { type: "string" }, "x-y": { type: "string" } },
    });
  });

  test("refuses unknown properties only when closed", () => {
    const schema = { type: "object", properties: { items: { type: "array", items: { properties: {} } } } };
    expect(toJsonSchema(schema)).not.toHaveProperty("additionalProperties");
    expect(toJsonSchema(schema, { closed: true })).toEqual({
      type: "object",
      additionalProperties: false,
      properties: { items: { type: "array", items: { properties: {}, additionalProperties: false } } },
    });
  });
});
