import { describe, expect, test } from "@jest/globals";
import { specTypes } from "../../../scripts/generate/types.js";
import type { Spec } from "../../../scripts/openapi/document.js";

/** The type of a property `value` with this schema. */
async function typeOf(schema: object): Promise<string> {
  const components = { schemas: { Holder: { type: "object", properties: { value: schema } } } };
  const spec = { openapi: "3.0.3", info: { title: "T", version: "1.0.0" }, paths: {}, components } as Spec;
  return /value\?: (.*);/.exec(await specTypes(spec))?.[1] ?? "";
}

describe("The TypeScript type of an enum lists its values and accepts others:", () => {
  test("texts", async () => {
    expect(await typeOf({ type: "string", enum: ["open", "closed"] })).toBe('"open" | "closed" | (string & {})');
  });

  test("one text", async () => {
    expect(await typeOf({ type: "string", enum: ["open"] })).toBe('"open" | (string & {})');
  });

  test("numbers, negative ones as well", async () => {
    expect(await typeOf({ type: "integer", enum: [1, -1] })).toBe("1 | -1 | (number & {})");
  });

  test("texts or null", async () => {
    const type = await typeOf({ type: "string", nullable: true, enum: ["open", null] });
    expect(type.split(" | ").sort()).toEqual(['"open"', "(string & {})", "null"]);
  });

  test("while other types stay as they are", async () => {
    expect(await typeOf({ type: "string" })).toBe("string");
    expect(await typeOf({ type: "boolean", nullable: true })).toBe("boolean | null");
  });
});
