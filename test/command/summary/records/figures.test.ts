import { describe, expect, test } from "@jest/globals";
import type { CustomerRecord } from "../../../../src/command/summary/record.js";
import { parseDecimal } from "../../../../src/command/summary/records/decimal.js";
import { figuresOf, hasUsed, percentUsed } from "../../../../src/command/summary/records/figures.js";

const recordOf = (summary: object | null) => ({ summary }) as CustomerRecord;
const used = (cost: string, budget: string) => ({ cost: parseDecimal(cost), budget: parseDecimal(budget) });

describe("The figures of a summary are read", () => {
  test("from an Azure plan", () => {
    const summary = {
      resourceName: "Lakeside",
      name: "Old name",
      currencyCode: "EUR",
      currencyLocale: "de-DE",
      totalCost: "1.50",
      budget: { amount: "2" },
      spendingBudget: "3",
      billingStartDate: "2026-11-01T00:00:00+00:00",
    };
    expect(figuresOf(recordOf(summary))).toEqual({
      name: "Lakeside",
      currency: "EUR",
      cost: parseDecimal("1.50"),
      budget: parseDecimal("2"),
      budgetText: "2",
      from: "2026-11-01T00:00:00+00:00",
      to: undefined,
    });
  });

  test("from an older subscription, and where properties are null or of another type", () => {
    const summary = { resourceName: null, name: "Harbour", currencyLocale: "de-DE", budget: null, spendingBudget: "3" };
    expect(figuresOf(recordOf(summary))).toMatchObject({
      name: "Harbour",
      currency: "de-DE",
      cost: undefined,
      budget: parseDecimal("3"),
    });
    const odd = { name: 5, currencyCode: {}, totalCost: true, budget: "x" };
    expect(figuresOf(recordOf(odd))).toMatchObject({
      name: undefined,
      currency: "",
      cost: undefined,
      budget: undefined,
    });
  });

  test.each([
    [{ budget: { amount: null, usageSpendingBudget: "5" }, customerSpendingBudget: { amount: "6" } }, "5"],
    [{ budget: {}, customerSpendingBudget: { amount: "6" }, spendingBudget: "7" }, "6"],
    [{ budget: null, spendingBudget: "7" }, "7"],
    [{ budget: {} }, undefined],
  ])("with a budget wherever one came: %j", (summary, budget) => {
    expect(figuresOf(recordOf(summary))?.budgetText).toBe(budget);
  });

  test("from no record without a summary", () => {
    expect(figuresOf(recordOf(null))).toBeUndefined();
  });
});

describe("The share of the budget", () => {
  test.each([
    ["0", "10", 0],
    ["-5", "10", 0],
    ["9.999", "10", 99],
    ["10", "10", 100],
    ["10.1", "10", 101],
    ["1", "0", Infinity],
    ["0", "0", 0],
    ["0.00000000000000000001", "0.00000000000000000003", 33],
  ])("is for %s of %s so many percent: %p", (cost, budget, percent) => {
    expect(percentUsed(used(cost, budget))).toBe(percent);
  });

  test.each([
    ["9.99999999999999999999", "10", 100, false],
    ["10", "10", 100, true],
    ["8", "10", 80, true],
    ["7.99", "10", 79.9, true],
    ["7.98", "10", 79.9, false],
    ["0", "0", 100, false],
    ["0.01", "0", 100, true],
    ["-1", "0", 100, false],
  ])("has reached, for %s of %s, %p percent: %p", (cost, budget, percent, reached) => {
    expect(hasUsed(used(cost, budget), percent)).toBe(reached);
  });

  test("is not known without a cost or a budget", () => {
    expect(percentUsed({ cost: parseDecimal("1"), budget: undefined })).toBeUndefined();
    expect(percentUsed({ cost: undefined, budget: parseDecimal("1") })).toBeUndefined();
    expect(hasUsed({ cost: parseDecimal("1"), budget: undefined }, 1)).toBe(false);
  });
});
