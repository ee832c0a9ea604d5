import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { UsageError } from "../../../src/command/command-error.js";
import { positiveNumber, wholeNumber } from "../../../src/command/options/numbers.js";

describe("An option that takes a whole number", () => {
  const read = wholeNumber("--max-retries", 0, "en");

  test("takes every one from the least on", () => {
    fc.assert(fc.property(fc.nat(), (number) => expect(read(String(number))).toBe(number)));
  });

  test.each(["", " 1", "-1", "1.0", "1e3", "0x10", "one", "99999999999999999999"])("refuses %j", (text) => {
    expect(() => read(text)).toThrow(UsageError);
  });
});

describe("An option that takes a number above 0", () => {
  const read = positiveNumber("--timeout", "en");

  test.each([
    ["2", 2],
    ["0.5", 0.5],
    ["007", 7],
  ])("takes %j", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each(["", "0", "0.0", "-2", ".5", "1e3", "Infinity", "9".repeat(400)])("refuses %j", (text) => {
    expect(() => read(text)).toThrow(UsageError);
  });
});
