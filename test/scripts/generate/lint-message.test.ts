import { describe, expect, test } from "@jest/globals";
import { lintMessage } from "../../../scripts/generate/lint-message.js";

const location = { pointer: "#/paths/~1v1~1{id}/get", start: { line: 7, col: 3 } };
const document = { paths: { "/v1/{id}": { get: { $ref: "#/components/x/Nothing" } } } };
const told = (...problems: Parameters<typeof lintMessage>[0]["problems"]) =>
  lintMessage({ problems }, document).split("\n").slice(0, -1);

describe("What the lint of the spec found is told", () => {
  test("in a line for each problem, with file, line, column and rule", () => {
    expect(told({ ruleId: "struct", message: "Not so.\n", location: [location] })).toEqual([
      "openapi.yaml:7:3 Not so. (struct)",
    ]);
  });

  test("with the target of a broken reference, and without what follows from it", () => {
    const broken = { ruleId: "no-unresolved-refs", message: "Can't resolve $ref", location: [location] };
    const unused = { ruleId: "no-unused-components", message: 'Component: "X" is never used.', location: [location] };
    expect(told(broken, unused)).toEqual([
      "openapi.yaml:7:3 The reference #/components/x/Nothing points at nothing. Correct it. (no-unresolved-refs)",
    ]);
    expect(told(unused)).toHaveLength(1);
  });

  test("with the target of a broken reference below a key with a percent sign", () => {
    const place = { pointer: "#/properties/50%", start: { line: 7, col: 3 } };
    const broken = { ruleId: "no-unresolved-refs", message: "Can't resolve $ref", location: [place] };
    const message = lintMessage({ problems: [broken] }, { properties: { "50%": { $ref: "#/components/x/Nothing" } } });
    expect(message).toContain("The reference #/components/x/Nothing points at nothing.");
  });

  test("with every place that it concerns", () => {
    const earlier = { pointer: "#/x", start: { line: 2, col: 1 } };
    expect(told({ ruleId: "r", message: "Twice.", location: [location, earlier] })).toEqual([
      "openapi.yaml:7:3 Twice. See also openapi.yaml:2:1. (r)",
    ]);
  });
});
