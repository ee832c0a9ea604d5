import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { casesOf } from "../../../scripts/portability/cases.js";
import { root } from "../../../scripts/support/root.js";

const spec = JSON.parse(readFileSync(join(root, "generated/openapi.json"), "utf8"));
const cases = casesOf(spec);
const namesOf = (check: string) => cases.filter((one) => one.check === check).map(({ name }) => name);

describe("The cases for other people's tools", () => {
  test("have every JSON example of the spec", () => {
    const examples = Object.keys(spec.components.examples).filter((name) => !name.endsWith("Xml"));
    expect(namesOf("examples")).toHaveLength(examples.length);
  });

  test("have null objects, a null code, and errors that are no JSON", () => {
    expect(namesOf("nulls")).toEqual(["nullObjects", "nullInBudget", "nullCode"]);
    expect(namesOf("errors")).toEqual(["emptyNotFound", "plainTextUnauthorized", "htmlBadGateway"]);
  });

  test("have a customer each", () => {
    expect(new Set(cases.map(({ customerId }) => customerId)).size).toBe(cases.length);
  });
});
