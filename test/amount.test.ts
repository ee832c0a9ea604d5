import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { ArgumentError } from "../src/errors.js";
import type { Success } from "../src/result.js";
import { exactAmounts } from "../src/values.js";

const success = <Data>(text: string): Success<200, Data> => ({ text }) as Success<200, Data>;

describe("Exact amounts", () => {
  test("are the digits that came", () => {
    const { totalCost, budget } = exactAmounts(
      success<{ totalCost: number; budget: { amount: number | null } }>(
        '{"totalCost":31.40159265358979323846,"budget":{"amount":-0.10E+2}}',
      ),
    );
    expect(totalCost).toBe("31.40159265358979323846");
    expect(budget.amount).toBe("-0.10E+2");
  });

  test("leave text, true, false and null as they are, digits and quotes in text included", () => {
    const value = { name: 'Room 101, "12.5" \\', on: true, off: false, none: null, list: ["1", "2-3"] };
    expect(exactAmounts(success(JSON.stringify(value)))).toEqual(value);
  });

  test("are the numbers of any JSON, as text", () => {
    const asText = (value: unknown): unknown => {
      if (typeof value === "number") return JSON.stringify(value);
      if (Array.isArray(value)) return value.map(asText);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, asText(member)]));
    };
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const parsed = JSON.parse(JSON.stringify(value));
        expect(exactAmounts(success(JSON.stringify(value)))).toEqual(asText(parsed));
      }),
    );
  });

  test.each([[""], ['{"totalCost": 31.4'], ["<CustomerUsageSummary/>"]])("cannot be had of %p", (text) => {
    expect(() => exactAmounts(success(text))).toThrow(ArgumentError);
  });
});
