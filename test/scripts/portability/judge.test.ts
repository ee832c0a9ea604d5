import { describe, expect, test } from "@jest/globals";
import type { PortabilityCase } from "../../../scripts/portability/cases.js";
import { outcomesOf, problemOf } from "../../../scripts/portability/judge.js";

const summary = caseOf({
  status: 200,
  body: { totalCost: 12, budget: null, billingEndDate: "2026-11-30T23:59:59.52-08:00" },
});
const plainText = caseOf({ check: "errors", status: 401, text: "No token." });

describe("A client copes with a case when", () => {
  test.each([
    ["it decodes all values", { totalCost: 12, budget: null, billingEndDate: "2026-11-30T23:59:59.52-08:00" }],
    ["it leaves null out", { totalCost: 12, billingEndDate: "2026-11-30T23:59:59.52-08:00" }],
    ["it spells an instant in another way", { totalCost: 12, billingEndDate: "2026-12-01T07:59:59Z" }],
    ["it has a number as text", { totalCost: "12.0", billingEndDate: "2026-12-01T07:59:59Z" }],
  ])("%s", (_, body) => {
    expect(problemOf(summary, [{ name: "case", status: 200, body }])).toBeUndefined();
  });

  test("it keeps the status and the text of an error that is no JSON", () => {
    expect(problemOf(plainText, [{ name: "case", status: 401, text: "No token." }])).toBeUndefined();
  });
});

describe("A client does not cope with a case when", () => {
  test.each([
    ["it loses a value", { status: 200, body: { totalCost: 12 } }, "billingEndDate became nothing"],
    [
      "it makes an object of null",
      { status: 200, body: { totalCost: 12, budget: {}, billingEndDate: "2026-12-01T07:59:59Z" } },
      "budget became {}",
    ],
    [
      "it has another instant",
      { status: 200, body: { totalCost: 12, billingEndDate: "2026-11-30T23:59:59Z" } },
      "became",
    ],
    ["it fails", { status: 0, error: "TypeError: null\n at line 1" }, "case: TypeError: null"],
    ["it has another status", { status: 500 }, "the status was 500"],
  ])("%s", (_, outcome, problem) => {
    expect(problemOf(summary, [{ name: "case", ...outcome }])).toContain(problem);
  });

  test("the probe says nothing about it", () => {
    expect(problemOf(summary, [])).toBe("case: the probe printed nothing");
  });

  test("it loses the text of an error", () => {
    expect(problemOf(plainText, [{ name: "case", status: 401 }])).toContain("the text is lost");
  });
});

test("What a probe prints beside its lines of JSON is left out", () => {
  expect(outcomesOf('Starting\n{"name":"case","status":200}\n')).toEqual([{ name: "case", status: 200 }]);
});

function caseOf(
  one: Omit<PortabilityCase, "name" | "customerId" | "check"> & Partial<PortabilityCase>,
): PortabilityCase {
  return { name: "case", check: "examples", customerId: "", ...one };
}
