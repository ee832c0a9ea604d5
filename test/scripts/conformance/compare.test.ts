import { describe, expect, test } from "@jest/globals";
import { instantOf, subsetComplaints } from "../../../scripts/conformance/compare.js";

describe("A summary", () => {
  test.each<[string, unknown, unknown]>([
    ["that holds more than is expected", { totalCost: 1 }, { totalCost: 1, currencyCode: "EUR" }],
    ["with null for absent", { budget: { amount: null } }, { budget: {} }],
    ["with absent for null", { budget: null }, {}],
    ["without the object whose properties are null", { budget: { amount: null } }, { budget: null }],
    ["with a number as digits", { totalCost: 31.4 }, { totalCost: "31.40000000000000000000" }],
    ["with a number as digits with an exponent", { totalCost: 1.5e-7 }, { totalCost: "1.5E-7" }],
    ["with a number that differs in the thirteenth digit", { totalCost: 1 }, { totalCost: 1 + 5e-13 }],
    ["with the same instant under another offset", { a: "2026-11-01T07:00:00Z" }, { a: "2026-11-01T00:00:00-07:00" }],
    ["with UTC for no offset", { a: "2026-11-01T07:00:00Z" }, { a: "2026-11-01T07:00:00" }],
    [
      "that is cut to the microsecond",
      { a: "2026-11-01T07:00:00.1234567Z" },
      { a: "2026-11-01T07:00:00.123456+00:00" },
    ],
    ["that is rounded to the microsecond", { a: "2026-11-30T23:59:59.9999999Z" }, { a: "2026-12-01T00:00:00Z" }],
    [
      "with a list in order",
      { headers: [{ key: "a" }, { key: "b" }] },
      { headers: [{ key: "a", value: "1" }, { key: "b" }] },
    ],
  ])("%s is right", (_, expected, actual) => {
    expect(subsetComplaints(expected, actual, "summary")).toEqual([]);
  });

  test.each<[string, unknown, unknown, string]>([
    ["that lacks a property", { totalCost: 1 }, {}, "summary.totalCost is absent, where 1 is expected."],
    ["that lacks everything", { totalCost: 1 }, undefined, "summary.totalCost is absent, where 1 is expected."],
    [
      "with zero for absent",
      { totalCost: null },
      { totalCost: 0 },
      "summary.totalCost is 0, where null or nothing is expected.",
    ],
    ["with absent for zero", { totalCost: 0 }, {}, "summary.totalCost is absent, where 0 is expected."],
    ["with absent for an empty object", { budget: {} }, {}, "summary.budget is absent, where an object is expected."],
    [
      "with a text for an object",
      { budget: { amount: null } },
      { budget: "" },
      'summary.budget is "", where an object is',
    ],
    [
      "with another number",
      { totalCost: 31.4 },
      { totalCost: 31.40000000004 },
      "summary.totalCost is 31.40000000004, where",
    ],
    [
      "with other digits",
      { totalCost: 31.4 },
      { totalCost: "31,4" },
      'summary.totalCost is "31,4", where 31.4 is expected.',
    ],
    ["with a text for a zero", { totalCost: 0 }, { totalCost: "" }, 'summary.totalCost is "", where 0 is expected.'],
    ["with a number for a text", { id: "0012345" }, { id: 12345 }, 'summary.id is 12345, where "0012345" is expected.'],
    ["with a text that only looks like the same number", { id: "0012345" }, { id: "12345" }, 'summary.id is "12345"'],
    ["an offset too late", { a: "2026-11-01T07:00:00Z" }, { a: "2026-11-01T07:00:00-07:00" }, "summary.a is"],
    ["in local time", { a: "2026-11-01T07:00:00Z" }, { a: "2026-11-01T15:00:00" }, "summary.a is"],
    ["a microsecond off", { a: "2026-11-01T07:00:00.123456Z" }, { a: "2026-11-01T07:00:00.123457Z" }, "summary.a is"],
    [
      "cut to the millisecond",
      { a: "2026-11-01T07:00:00.1234567Z" },
      { a: "2026-11-01T07:00:00.123Z" },
      "summary.a is",
    ],
    ["with a list that is longer", { headers: [] }, { headers: [{}] }, "summary.headers is [{}], where a list of 0"],
    ["with a list in another order", { headers: ["a", "b"] }, { headers: ["b", "a"] }, 'summary.headers[0] is "b"'],
    ["with only an inherited property", { constructor: 1 }, {}, "summary.constructor is absent, where 1 is expected."],
  ])("%s is wrong", (_, expected, actual, complaint) => {
    expect(subsetComplaints(expected, actual, "summary")[0]).toContain(complaint);
  });

  test.each(["2026-02-30T00:00:00Z", "2026-11-01T24:10:00Z", "2026-11-01", "11/01/2026", "soon"])(
    "has no instant in %p",
    (text) => expect(instantOf(text)).toBeUndefined(),
  );
});
