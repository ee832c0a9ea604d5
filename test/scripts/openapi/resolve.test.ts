import { describe, expect, test } from "@jest/globals";
import type { Spec } from "../../../scripts/openapi/document.js";
import { resolve } from "../../../scripts/openapi/resolve.js";

const spec = {
  paths: { "/a~b": { get: { operationId: "get" } } },
  components: { schemas: { One: { $ref: "#/components/schemas/Two" }, Two: { type: "string" } } },
} as unknown as Spec;

describe("A reference", () => {
  test("is followed to the end of a chain", () => {
    expect(resolve(spec, { $ref: "#/components/schemas/One" })).toEqual({ type: "string" });
  });

  test("is followed through a name with a slash and a tilde", () => {
    expect(resolve(spec, { $ref: "#/paths/~1a~0b/get" })).toEqual({ operationId: "get" });
  });

  test("is followed through a name that is escaped as in a URL, and through one that only looks so", () => {
    const escaped = {
      paths: { "/{id}": { get: { operationId: "one" } }, "/50%": { get: { operationId: "two" } } },
    } as unknown as Spec;
    expect(resolve(escaped, { $ref: "#/paths/~1%7Bid%7D/get" })).toEqual({ operationId: "one" });
    expect(resolve(escaped, { $ref: "#/paths/~150%/get" })).toEqual({ operationId: "two" });
  });

  test("to nothing is an error that repeats it", () => {
    expect(() => resolve(spec, { $ref: "#/components/schemas/Three" })).toThrow("#/components/schemas/Three");
  });
});

test("What is no reference is returned as it is", () => {
  const node = { type: "number" };
  expect(resolve(spec, node)).toBe(node);
});
