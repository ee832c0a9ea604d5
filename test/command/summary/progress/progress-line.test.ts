import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import stringWidth from "string-width";
import { duration, progressLine } from "../../../../src/command/summary/progress/progress-line.js";
import type { ProgressState } from "../../../../src/command/summary/progress/state.js";

const state: ProgressState = { done: 1234, total: 5000, elapsedMs: 61_000, rate: 19.83, throttled: 7 };

describe("The line of progress", () => {
  test.each([
    ["all it knows", {}, "1,234 of 5,000 customers, 3:10 left, throttled 7 times, 20 a second"],
    ["no throttling where there is none", { throttled: 0 }, "1,234 of 5,000 customers, 3:10 left, 20 a second"],
    [
      "the time so far until there is a rate",
      { rate: undefined },
      "1,234 of 5,000 customers, 1:01 so far, throttled 7 times",
    ],
    [
      "the time so far while nothing comes",
      { rate: 0, throttled: 0 },
      "1,234 of 5,000 customers, 1:01 so far, 0 a second",
    ],
    [
      "no share of a number that is not known",
      { total: undefined, throttled: 0 },
      "1,234 customers, 1:01 so far, 20 a second",
    ],
    ["a slow rate", { done: 1, total: 3, rate: 0.123, throttled: 0 }, "1 of 3 customers, 0:17 left, 0.12 a second"],
    ["all at the end", { done: 5000, throttled: 0 }, "5,000 of 5,000 customers, 0:00 left, 20 a second"],
  ])("says %s", (_, changes, expected) => {
    expect(progressLine({ ...state, ...changes }, Infinity, "en")).toBe(expected);
  });

  test("is Chinese under a Chinese locale", () => {
    expect(progressLine(state, Infinity, "zh-TW")).toBe("1,234/5,000 位客戶，剩餘 3:10，節流 7 次，每秒 20 位");
  });

  test.each([
    [60, "1,234 of 5,000 customers, 3:10 left, throttled 7 times"],
    [40, "1,234 of 5,000 customers, 3:10 left"],
    [34, "1,234 of 5,000 customers"],
    [24, "1,234 of 5,000 customers"],
    [10, "1,234 of 5"],
    [0, ""],
  ])("leaves out what does not fit into %d columns, the least important part first", (columns, expected) => {
    expect(progressLine(state, columns, "en")).toBe(expected);
  });

  test("is never wider than the columns", () => {
    const states = fc.record({
      done: fc.nat(),
      total: fc.option(fc.nat(), { nil: undefined }),
      elapsedMs: fc.nat(),
      rate: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: undefined }),
      throttled: fc.nat(),
    });
    fc.assert(
      fc.property(states, fc.nat(100), fc.constantFrom("en", "zh-TW"), (any, columns, language) => {
        expect(stringWidth(progressLine(any, columns, language as "en" | "zh-TW"))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe("A duration", () => {
  test.each([
    [0, "0:00"],
    [0.2, "0:01"],
    [59, "0:59"],
    [60, "1:00"],
    [3599.5, "1:00:00"],
    [3723, "1:02:03"],
    [360_000, "100:00:00"],
  ])("of %d s is %s", (seconds, expected) => {
    expect(duration(seconds)).toBe(expected);
  });
});
