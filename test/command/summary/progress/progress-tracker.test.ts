import { describe, expect, test } from "@jest/globals";
import { ProgressTracker } from "../../../../src/command/summary/progress/progress-tracker.js";

/** A tracker whose clock the test sets. */
function newTracker() {
  let now = 5_000;
  const tracker = new ProgressTracker(() => now);
  const wait = (ms: number) => {
    now += ms;
  };
  /** Customers that come one after the other. */
  const finish = (count: number, everyMs: number) => {
    for (let index = 0; index < count; index++) {
      wait(everyMs);
      tracker.countDone();
      tracker.read();
    }
  };
  return { tracker, wait, finish };
}

describe("The progress of a run", () => {
  test("begins with nothing", () => {
    const { tracker } = newTracker();
    expect(tracker.read()).toEqual({ done: 0, total: undefined, elapsedMs: 0, rate: undefined, throttled: 0 });
  });

  test("has no rate in the first second", () => {
    const { tracker, finish } = newTracker();
    finish(9, 100);
    expect(tracker.read()).toMatchObject({ done: 9, rate: undefined, elapsedMs: 900 });
  });

  test("tells the rate", () => {
    const { tracker, finish } = newTracker();
    finish(50, 100);
    expect(tracker.read().rate).toBeCloseTo(10);
  });

  test("forgets how fast it was long ago", () => {
    const { tracker, finish } = newTracker();
    finish(500, 100);
    finish(60, 1_000);
    expect(tracker.read().rate).toBeCloseTo(1, 1);
  });

  test("is slow when nothing comes", () => {
    const { tracker, finish, wait } = newTracker();
    finish(50, 100);
    for (let second = 0; second < 60; second++) {
      wait(1_000);
      tracker.read();
    }
    expect(tracker.read().rate).toBe(0);
  });

  test("counts what was throttled, and no other response", () => {
    const { tracker } = newTracker();
    for (const status of [200, 429, 503, 429, undefined]) tracker.noteAttempt({ status });
    expect(tracker.read().throttled).toBe(2);
  });
});
