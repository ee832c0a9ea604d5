import { describe, expect, test } from "@jest/globals";
import { createJudge, describeBreach } from "../../../scripts/lint/schema-judge.js";
import { readSpec } from "../../support/spec.js";

const judge = createJudge(readSpec());
const problems = (value: unknown, schema = "CustomerUsageSummary") =>
  judge({ $ref: `#/components/schemas/${schema}` }, value).map(describeBreach);

describe("A judge of the spec's schemas names", () => {
  test.each<[string, unknown, string, string[]]>([
    ["nothing in a value that fits", { budget: null, links: { self: null } }, "CustomerUsageSummary", []],
    ["a wrong type", { totalCost: "much" }, "CustomerUsageSummary", ["totalCost must be number or null"]],
    [
      "a wrong type below a reference that may be null, once",
      { budget: { amount: "much" } },
      "CustomerUsageSummary",
      ["budget.amount must be number or null"],
    ],
    [
      "a property that is unknown there, once",
      { budget: { amuont: 1 } },
      "CustomerUsageSummary",
      ["budget.amuont is not a property of the schema"],
    ],
    ["all types of alternatives at once", { code: [] }, "ServiceFault", ["code must be integer or string or null"]],
    ["an item of a list", { headers: [{ key: 1 }] }, "Link", ["headers[0].key must be string or null"]],
    [
      "every fault",
      { id: 1, name: 2 },
      "CustomerUsageSummary",
      ["id must be string or null", "name must be string or null"],
    ],
    ["the value itself", [], "CustomerUsageSummary", ["the value must be object"]],
  ])("%s", (_, value, schema, expected) => {
    expect(problems(value, schema)).toEqual(expected);
  });
});
