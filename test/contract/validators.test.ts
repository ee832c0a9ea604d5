import { describe, expect, test } from "@jest/globals";
import {
  type ValidationError,
  validateCustomerUsageSummary,
  validateServiceFault,
  validators,
} from "../../generated/typescript/validators.js";
import { schemasOf } from "../../scripts/openapi/schemas.js";
import { exampleSchema } from "../support/example-schema.js";
import { part, readSpec } from "../support/spec.js";

const spec = readSpec();
const examples = Object.entries(part(spec, "components", "examples") as Record<string, { value: unknown }>).filter(
  ([name]) => !name.endsWith("Xml"),
);

function schemaOfExample(name: string): keyof typeof validators {
  return exampleSchema(spec, name) as keyof typeof validators;
}

/** Every leaf of a value, with the path that leads to it. */
function leaves(value: unknown, path: readonly string[] = []): { path: readonly string[]; value: unknown }[] {
  if (typeof value !== "object" || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, [...path, key]));
}

function replace(value: unknown, [key, ...rest]: readonly string[], leaf: unknown): unknown {
  if (key === undefined) return leaf;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = replace(copy[key], rest, leaf);
  return copy;
}

describe("The validators", () => {
  test("exist for every schema of the spec", () => {
    expect(Object.keys(validators)).toEqual(Object.keys(schemasOf(spec)));
  });

  test.each(examples)("accept the spec's example %s", (name, { value }) => {
    const validate = validators[schemaOfExample(name)];
    validate(value);
    expect(validate.errors).toBeNull();
  });

  const typed = examples.flatMap(([name, { value }]) =>
    leaves(value)
      // What the spec leaves open ("any JSON") cannot be wrong.
      .filter(({ path }) => path[0] !== "data" && path[0] !== "parameters")
      .map(({ path }) => [name, path.join("/"), value, path] as const),
  );
  test.each(typed)("reject the example %s with a list in place of %s", (name, pointer, value, path) => {
    const validate = validators[schemaOfExample(name)];
    expect(validate(replace(value, path, [[]]))).toBe(false);
    expect((validate.errors as ValidationError[]).map(({ instancePath }) => instancePath)).toContain(`/${pointer}`);
  });

  test.each(Object.keys(schemasOf(spec)["CustomerUsageSummary"]?.properties ?? {}))(
    "accept a summary whose %s is null",
    (property) => {
      expect(validateCustomerUsageSummary({ [property]: null })).toBe(true);
    },
  );

  test.each([
    ["2026-11-01T00:00:00+00:00", true],
    ["2026-11-30T23:59:59.9999999-08:00", true],
    ["2026-11-30T23:59:59Z", true],
    ["2026-11-30T23:59:59", false],
    ["2026-11-31T23:59:59Z", false],
    ["November", false],
  ])("say of the date-time %s: %s", (billingEndDate, valid) => {
    expect(validateCustomerUsageSummary({ billingEndDate })).toBe(valid);
  });

  test.each([
    ["an empty summary", {}, true],
    ["properties that the spec does not know", { forecast: 12, budget: { amuont: 3 } }, true],
    ["a list", [], false],
    ["text", "{}", false],
    ["null", null, false],
  ])("say of %s: %s", (_, value, valid) => {
    expect(validateCustomerUsageSummary(value)).toBe(valid);
  });

  test.each([[2000], ["2000"]])("accept the code %p of an error", (code) => {
    expect(validateServiceFault({ code })).toBe(true);
  });

  test("name every problem of a value, not only the first", () => {
    validateCustomerUsageSummary({ totalCost: "1", usdTotalCost: "2" });
    expect(validateCustomerUsageSummary.errors).toHaveLength(2);
  });
});
