import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { showProgress } from "../../../../src/command/summary/progress/show-progress.js";
import { newCommandContext } from "../../../support/command.js";

const state = { done: 3, total: 9, elapsedMs: 60_000, rate: undefined, throttled: 0 };

describe("Progress that is not shown on a terminal", () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test("is a line a minute, from the start on until it stops", () => {
    const { context, stderr } = newCommandContext([]);
    const progress = showProgress(context, () => state);
    jest.advanceTimersByTime(120_000);
    expect(stderr.text()).toBe("");
    progress.start();
    jest.advanceTimersByTime(59_999);
    expect(stderr.text()).toBe("");
    jest.advanceTimersByTime(60_001);
    expect(stderr.text()).toBe("3 of 9 customers, 1:00 so far\n".repeat(2));
    progress.stop();
    jest.advanceTimersByTime(600_000);
    expect(stderr.text().split("\n")).toHaveLength(3);
  });

  test("begins once, and not again after its end", () => {
    const { context, stderr } = newCommandContext([]);
    const progress = showProgress(context, () => state);
    progress.start();
    progress.start();
    jest.advanceTimersByTime(60_000);
    progress.stop();
    progress.start();
    jest.advanceTimersByTime(60_000);
    expect(stderr.text()).toBe("3 of 9 customers, 1:00 so far\n");
  });
});
