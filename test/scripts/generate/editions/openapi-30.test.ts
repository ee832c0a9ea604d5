import { describe, expect, test } from "@jest/globals";
import { toOpenApi30 } from "../../../../scripts/generate/editions/openapi-30.js";
import type { Schema, Spec } from "../../../../scripts/openapi/document.js";

/** The schemas of a spec after the conversion. */
function converted(schemas: Record<string, Schema>): Record<string, unknown> {
  const spec = { openapi: "3.1.0", info: { title: "Test", version: "1" }, paths: {}, components: { schemas } };
  // The converter's objects are of another realm than Jest's.
  const text = JSON.stringify(toOpenApi30(spec as unknown as Spec));
  return JSON.parse(text).components.schemas;
}

const other = { $ref: "#/components/schemas/Other" };
const object: Schema = { type: "object" };

describe("In OpenAPI 3.0,", () => {
  test("a type or null becomes nullable", () => {
    expect(converted({ One: { type: ["string", "null"] } })).toEqual({ One: { type: "string", nullable: true } });
  });

  test("a reference or null is nullable, and so is its target", () => {
    const One = { description: "One.", anyOf: [other, { type: "null" }] };
    expect(converted({ One, Other: object })).toEqual({
      One: { description: "One.", type: "object", nullable: true, allOf: [other] },
      Other: { type: "object", nullable: true },
    });
  });

  test.each(["anyOf", "oneOf"])("so is one that is an alternative of %s", (keyword) => {
    const One = { [keyword]: [other, { type: "null" }] };
    expect(converted({ One, Other: object })["One"]).toEqual({ type: "object", nullable: true, allOf: [other] });
  });

  test("a reference to listed texts or null has their type, and null is listed as well", () => {
    const One = { anyOf: [other, { type: "null" as const }] };
    expect(converted({ One, Other: { type: "string", enum: ["a", "b"] } })).toEqual({
      One: { type: "string", nullable: true, allOf: [other] },
      Other: { type: "string", nullable: true, enum: ["a", "b", null] },
    });
  });

  test("the target of a plain reference stays as it is", () => {
    expect(converted({ One: other, Other: object })).toEqual({ One: other, Other: object });
  });

  test("several types become alternatives, each nullable if null is among them", () => {
    expect(converted({ One: { type: ["integer", "string"] }, Two: { type: ["integer", "string", "null"] } })).toEqual({
      One: { anyOf: [{ type: "integer" }, { type: "string" }] },
      Two: {
        anyOf: [
          { type: "integer", nullable: true },
          { type: "string", nullable: true },
        ],
      },
    });
  });

  test("properties that are called type and anyOf are properties", () => {
    const One: Schema = { type: "object", properties: { type: { type: "string" }, anyOf: { type: "string" } } };
    expect(converted({ One })).toEqual({ One });
  });
});
