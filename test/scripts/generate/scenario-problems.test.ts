import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readFolder } from "../../../scripts/generate/folder.js";
import { findScenarioProblems } from "../../../scripts/generate/scenario-problems.js";
import type { Spec } from "../../../scripts/openapi/document.js";
import { part, readSpec, root } from "../../support/spec.js";

const problems = (text: string, spec: Spec = readSpec()) =>
  findScenarioProblems(spec, new Map([["07-mine.json", text]]));
const scenario = (response: string, members = "") =>
  `{\n  "title": "Mine",${members || ` "when": { "operation": "getCustomerUsageSummary" },`}\n  "responses": [${response}]\n}\n`;

describe("The scenarios of the project", () => {
  test("fit the spec, or say where they do not", async () => {
    expect(findScenarioProblems(readSpec(), await readFolder(join(root, "scenarios")))).toEqual([]);
  });

  test("are found with the old name after a property of the spec is renamed, with file and place", async () => {
    const spec = readSpec();
    const properties = part(spec, "components", "schemas", "CustomerUsageSummary", "properties");
    Object.assign(properties, { netCost: properties["totalCost"] });
    delete properties["totalCost"];
    const found = findScenarioProblems(spec, await readFolder(join(root, "scenarios")));
    const lines = readFileSync(join(root, "scenarios/30-azure-plan.json"), "utf8").split("\n");
    const line = lines.findIndex((text) => text.includes('"totalCost"')) + 1;
    expect(found).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `^scenarios/30-azure-plan\\.json:${line}:\\d+ This does not fit the spec: totalCost is not a property of the schema\\.`,
        ),
      ),
    );
    expect(found.some((problem) => problem.startsWith("scenarios/35-unknown-properties.json"))).toBe(true);
  });
});

describe("A scenario is", () => {
  test.each([
    ["a summary that fits", scenario(`{ "status": 200, "body": { "budget": null } }`)],
    [
      "an unknown property that it announces",
      scenario(`{ "status": 200, "body": { "forecast": 1 } }`, ` "beyondTheSpec": "No \`forecast\`.",`),
    ],
    ["an unlisted status that it announces", scenario(`{ "status": 418, "body": {} }`, ` "beyondTheSpec": "No 418.",`)],
    ["a text that it announces", scenario(`{ "status": 404, "text": "" }`, ` "beyondTheSpec": "No body.",`)],
  ])("taken with %s", (_, text) => {
    expect(problems(text)).toEqual([]);
  });

  test.each([
    [
      "an unknown property",
      scenario(`{ "status": 200, "body": { "budget": { "amuont": 1 } } }`),
      /^scenarios\/07-mine\.json:3:66 This does not fit the spec: budget\.amuont is not a property of the schema\. Correct it, or/,
    ],
    [
      "a property that it does not announce",
      scenario(`{ "status": 200, "body": { "totalCots": 1 } }`, ` "beyondTheSpec": "No \`forecast\`.",`),
      /:3:57 .*totalCots is not a property/,
    ],
    [
      "a wrong type",
      scenario(`{ "status": 200, "body": { "totalCost": "1" } }`),
      /: totalCost must be number or null\./,
    ],
    ["an unlisted status", scenario(`{ "status": 418, "body": {} }`), /:3:29 The spec does not list the status 418\./],
    ["a text", scenario(`{ "status": 404, "text": "gone" }`), /:3:42 The spec does not allow a body that is a text\./],
    [
      "an operation that is not in the spec",
      scenario(`{ "status": 200 }`, ` "when": { "operation": "getAll" },`),
      /:2:\d+ The spec has no operation getAll\./,
    ],
  ])("refused with %s", (_, text, message) => {
    expect(problems(text)).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ["no JSON at all", "{ nonsense", /^scenarios\/07-mine\.json:\d+:\d+ is not valid JSON/],
    ["YAML", "title: Mine\n", /^scenarios\/07-mine\.json is not valid JSON: .*\. Fix it there\.$/],
  ])("refused where it is %s", (_, text, message) => {
    expect(() => problems(text)).toThrow(message);
  });
});
