import { describe, expect, test } from "@jest/globals";
import { callsPerSecond, cpuPerCall, median, ratios, spreadOf, timeLoop, timeSlice } from "../../bench/measure.js";

describe("the median", () => {
  test.each([
    [[3], 3],
    [[9, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[10, 9, 100], 10],
  ])("of %j is %d", (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  test("leaves the order of its values alone", () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  test("of nothing is refused, because 0 or NaN would look like a figure", () => {
    expect(() => median([])).toThrow("There is no median of no values.");
  });

  test("comes with the extremes", () => {
    expect(spreadOf([5, 1, 3])).toEqual({ median: 3, minimum: 1, maximum: 5 });
  });
});

describe("ratios", () => {
  test("compare round with round, so that a slow round cancels out", () => {
    expect(ratios([20, 2, 30], [10, 1, 15])).toEqual([2, 2, 2]);
  });

  test("are refused when a round lacks its base", () => {
    expect(() => ratios([1, 2], [1])).toThrow("Each round needs a value and a base.");
  });
});

describe("a slice", () => {
  const slice = { calls: 50, milliseconds: 200, cpuMicroseconds: 6000 };

  test("gives calls a second", () => expect(callsPerSecond(slice)).toBe(250));

  test("gives processor time per call", () => expect(cpuPerCall(slice)).toBe(120));

  test("keeps as many calls under way as it was told, and counts each", async () => {
    let underWay = 0;
    let most = 0;
    let ended = 0;
    const call = async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise(setImmediate);
      underWay -= 1;
      ended += 1;
    };
    const { calls } = await timeSlice(call, { concurrency: 7, milliseconds: 10 });
    expect(most).toBe(7);
    expect(underWay).toBe(0);
    expect(calls).toBe(ended);
  });

  test("fails with the call that fails, instead of counting it", async () => {
    const call = () => Promise.reject(new Error("The summary came without its total."));
    await expect(timeSlice(call, { concurrency: 2, milliseconds: 10 })).rejects.toThrow("without its total");
  });

  test("of computing counts each piece of work", () => {
    let done = 0;
    const { calls } = timeLoop(() => {
      done += 1;
    }, 1);
    expect(calls).toBe(done);
    expect(calls).toBeGreaterThan(0);
  });
});
