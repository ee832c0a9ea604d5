import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { oneAtATime } from "../../src/auth/one-at-a-time.js";

const late = () => new Error("late");
const never = () => new Promise<never>(() => {});

describe("Of those that run one at a time,", () => {
  test("each begins when the one before is over, in the order of asking", async () => {
    const inTurn = oneAtATime(1000, late);
    const steps: string[] = [];
    const run = (name: string, ms: number) => async () => {
      steps.push(`${name} begins`);
      await wait(ms);
      steps.push(`${name} ends`);
      return name;
    };
    const outcomes = await Promise.all([inTurn(run("a", 20)), inTurn(run("b", 1)), inTurn(run("c", 10))]);
    expect(outcomes).toEqual(["a", "b", "c"]);
    expect(steps).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
  });

  test("one that fails does so alone", async () => {
    const inTurn = oneAtATime(1000, late);
    const failing = inTurn(() => Promise.reject(new Error("failed")));
    const next = inTurn(async () => "next");
    await expect(failing).rejects.toThrow("failed");
    expect(await next).toBe("next");
  });

  test("one that is never over keeps others waiting for its limit only", async () => {
    const inTurn = oneAtATime(100, late);
    void inTurn(never);
    await wait(50);
    const start = performance.now();
    expect(await inTurn(async () => "next")).toBe("next");
    expect(performance.now() - start).toBeGreaterThan(20);
    expect(performance.now() - start).toBeLessThan(95);
  });

  test("one that waits for its whole limit gives up, and does not run later", async () => {
    const inTurn = oneAtATime(100, late);
    void inTurn(never);
    await wait(20);
    let runs = 0;
    const run = () => {
      runs += 1;
      return never();
    };
    // One of them begins when the first has had its time; to the other that one is no better.
    await expect(Promise.race([inTurn(run), inTurn(run)])).rejects.toThrow("late");
    await wait(150);
    expect(runs).toBe(1);
    expect(await inTurn(async () => "last")).toBe("last");
  });
});
