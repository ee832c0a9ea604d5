import { expect, test } from "@jest/globals";
import { LimitEstimate } from "../../src/bulk/limit-estimate.js";

/** What is thought after runs into an empty bucket, one at each of these paces, with some requests that are throttled. */
function estimateOf(perSecond: number, burst: number, paces: readonly number[]) {
  const estimate = new LimitEstimate();
  let now = 0;
  paces.forEach((pace, stage) => {
    let tokens = burst;
    for (let throttled = 0; throttled < 3; now += 1000 / pace) {
      const wasThrottled = tokens < 1;
      if (wasThrottled) throttled++;
      estimate.count({ sentAt: now, stage, wasThrottled });
      tokens = Math.min(burst, tokens - (wasThrottled ? 0 : 1) + perSecond / pace);
    }
    now += 60_000; // the bucket is full again
  });
  return estimate.limit;
}

test("Nothing is thought until a request is throttled", () => {
  const estimate = new LimitEstimate();
  estimate.count({ sentAt: 0, stage: 0, wasThrottled: false });
  expect(estimate.limit).toBeUndefined();
});

test.each([
  [20, 20],
  [50, 20],
  [200, 20],
  [5, 100],
])("The limit of %d requests a second with a burst of %d is found", (perSecond, burst) => {
  const limit = estimateOf(perSecond, burst, [perSecond * 4, perSecond * 1.2, perSecond * 1.1]);
  expect(Math.abs(((limit?.rate ?? 0) * 1000) / perSecond - 1)).toBeLessThan(0.05);
  expect(Math.abs((limit?.burst ?? 0) / burst - 1)).toBeLessThan(0.2);
});

test("More throttled responses make the estimate more certain", () => {
  const uncertainties = [1, 2, 3].map((stages) => {
    const paces = [150, 120, 110].slice(0, stages);
    return estimateOf(100, 20, paces)?.uncertainty ?? 0;
  });
  expect(uncertainties).toEqual(uncertainties.toSorted((a, b) => b - a));
});

test("What no longer fits is forgotten when the limit has changed", () => {
  const estimate = new LimitEstimate();
  let now = 0;
  for (const [stage, perSecond] of [200, 200, 30, 30].entries()) {
    let tokens = 20;
    for (let throttled = 0; throttled < 3; now += 1000 / (perSecond * 1.5)) {
      const wasThrottled = tokens < 1;
      if (wasThrottled) throttled++;
      estimate.count({ sentAt: now, stage, wasThrottled });
      tokens = Math.min(20, tokens - (wasThrottled ? 0 : 1) + 1 / 1.5);
    }
    now += 5000;
  }
  expect(Math.abs(((estimate.limit?.rate ?? 0) * 1000) / 30 - 1)).toBeLessThan(0.2);
});
