import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseWithExactNumbers } from "../../src/response/exact-numbers.js";

describe("Exact numbers", () => {
  test("are the digits that came", () => {
    expect(parseWithExactNumbers('{"totalCost":31.40159265358979323846,"budget":{"amount":-0.10E+2}}')).toEqual({
      totalCost: "31.40159265358979323846",
      budget: { amount: "-0.10E+2" },
    });
  });

  test("leave text, true, false and null as they are, digits and quotes in text included", () => {
    const value = { name: 'Room 101, "12.5" \\', on: true, off: false, none: null, list: ["1", "2-3"] };
    expect(parseWithExactNumbers(JSON.stringify(value))).toEqual(value);
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
        expect(parseWithExactNumbers(JSON.stringify(value))).toEqual(asText(parsed));
      }),
    );
  });

  test.each(["n", "\\n", "1"])("are read beside a text that fills a body, such as %p", (part) => {
    const name = part.repeat(2 ** 24 / part.length);
    const exact = parseWithExactNumbers(`{"name":"${name}","totalCost":1.10}`) as { name: string; totalCost: string };
    expect(exact.totalCost).toBe("1.10");
    expect(exact.name === JSON.parse(`"${name}"`)).toBe(true); // a failure would print both
  });

  test.each(["", '{"totalCost": 31.4', "<CustomerUsageSummary/>", '{"totalCost": 1 2}', '{"totalCost": 0123}'])(
    "cannot be had of %p",
    (text) => {
      expect(() => parseWithExactNumbers(text)).toThrow(SyntaxError);
    },
  );
});
