import { describe, expect, test } from "@jest/globals";
import { exitCodeOf } from "../../../src/command/summary/exit-code.js";
import type { CustomerRecord } from "../../../src/command/summary/record.js";
import { Tally } from "../../../src/command/summary/tally.js";

const record = (outcome: CustomerRecord["outcome"], totalCost?: string, amount?: string): CustomerRecord => ({
  customerId: "4f7c2b18-0a6d-4e93-b5f1-8d2e96c3a740",
  outcome,
  status: null,
  code: null,
  requestId: null,
  attempts: 1,
  summary: totalCost === undefined ? null : { totalCost, budget: amount === undefined ? {} : { amount } },
  error: null,
  fetchedAt: "2026-11-01T00:00:00.000Z",
});

function countsOf(records: readonly CustomerRecord[], percent?: number) {
  const tally = new Tally(percent);
  for (const one of records) tally.add(one);
  return tally.counts;
}

describe("The counts", () => {
  test("are of each outcome", () => {
    const records = (["summary", "summary", "no-usage", "refused", "failed", "failed"] as const).map((one) =>
      record(one),
    );
    expect(countsOf(records)).toEqual({ summary: 2, "no-usage": 1, refused: 1, failed: 2, overBudget: 0 });
  });

  test.each([
    ["exactly that much", "80", "100", 80, 1],
    ["a little less, in the twentieth digit", "79.99999999999999999999", "100", 80, 0],
    ["more than all", "120", "100", 100, 1],
    ["nothing of a budget of nothing", "0", "0", 80, 0],
    ["something of a budget of nothing", "0.01", "0", 80, 1],
    ["something without a budget", "500", undefined, 80, 0],
  ])("know who has used %s", (_, cost, amount, percent, expected) => {
    expect(countsOf([record("summary", cost, amount)], percent).overBudget).toBe(expected);
  });

  test("know of no budget when none is asked for", () => {
    expect(countsOf([record("summary", "500", "1")]).overBudget).toBe(0);
  });
});

describe("The exit code", () => {
  test.each([
    ["every customer has a summary or no usage", { summary: 3, "no-usage": 1 }, 0],
    ["a customer failed", { failed: 1 }, 3],
    ["a customer was refused", { refused: 1 }, 3],
    ["a customer is over budget", { overBudget: 1 }, 4],
    ["one failed and one is over budget", { failed: 1, overBudget: 1 }, 3],
  ])("when %s", (_, changes, expected) => {
    expect(exitCodeOf({ summary: 0, "no-usage": 0, refused: 0, failed: 0, overBudget: 0, ...changes })).toBe(expected);
  });
});
