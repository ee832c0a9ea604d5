import { describe, expect, test } from "@jest/globals";
import type { PipelineHandler } from "../../src/pipeline/pipeline.js";
import { Throttle, throttlePolicy } from "../../src/pipeline/throttle.js";
import { AbortSource } from "../../src/transport/abort.js";
import { countListeners, newContext, newResponse, respondInTurn, send } from "../support/pipeline.js";

const throttled = newResponse(429, { "Retry-After": "1" });

describe("After a throttled response", () => {
  test.each([429, 503])("with status %d, no request leaves before Retry-After has passed", async (status) => {
    const turn = respondInTurn(newResponse(status, { "Retry-After": "1" }), newResponse(200));
    const handler = throttlePolicy(new Throttle())(turn.handler);
    expect((await send(handler)).status).toBe(status);
    const start = performance.now();
    expect((await send(handler)).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(900);
  });

  test("the pause is no longer than the longest delay of the call that was throttled", async () => {
    const turn = respondInTurn(newResponse(429, { "Retry-After": "999999999" }), newResponse(200));
    const handler = throttlePolicy(new Throttle())(turn.handler);
    await send(handler, newContext({ maxDelayMs: 20 }));
    expect((await send(handler)).status).toBe(200);
  });

  test("without Retry-After, requests leave at once", async () => {
    const turn = respondInTurn(newResponse(429), newResponse(503), newResponse(200));
    const handler = throttlePolicy(new Throttle())(turn.handler);
    const start = performance.now();
    for (let round = 0; round < 3; round++) await send(handler);
    expect(performance.now() - start).toBeLessThan(500);
  });

  test("the waiting requests start again one after the other, and then more at once", async () => {
    let underWay = 0;
    const together: number[] = [];
    let isFirst = true;
    const service: PipelineHandler = async () => {
      if (isFirst) {
        isFirst = false;
        return throttled;
      }
      together.push(++underWay);
      await new Promise((resolve) => setTimeout(resolve, 5));
      underWay--;
      return newResponse(200);
    };
    const handler = throttlePolicy(new Throttle())(service);
    await send(handler);
    await Promise.all(Array.from({ length: 12 }, () => send(handler)));
    expect(together[0]).toBe(1);
    expect(Math.max(...together.slice(0, 3))).toBeLessThanOrEqual(2);
    expect(together).toHaveLength(12);
  });

  test("a waiting call ends at once when its signal aborts, and leaves no listener", async () => {
    const turn = respondInTurn(throttled, newResponse(200));
    const handler = throttlePolicy(new Throttle())(turn.handler);
    await send(handler);
    const source = new AbortSource();
    const count = countListeners(source);
    const call = send(handler, newContext(), source);
    source.abort(new Error("enough"));
    await expect(call).rejects.toThrow("enough");
    expect(count()).toBe(0);
    expect(turn.requests).toHaveLength(1);
  });

  test("the attempt is repeated as often as maxThrottledRetries allows", async () => {
    const quick = newResponse(429, { "Retry-After": "0" });
    const turn = respondInTurn(quick, quick, newResponse(200));
    const handler = throttlePolicy(new Throttle())(turn.handler);
    expect((await send(handler, newContext({ maxThrottledRetries: 1 }))).status).toBe(429);
    expect(turn.requests).toHaveLength(2);
    expect((await send(handler, newContext({ maxThrottledRetries: Infinity }))).status).toBe(200);
  });
});

test("A request that fails makes room for the next", async () => {
  const turn = respondInTurn(throttled, new Error("reset"), newResponse(200));
  const handler = throttlePolicy(new Throttle())(turn.handler);
  await send(handler);
  await expect(send(handler)).rejects.toThrow("reset");
  expect((await send(handler)).status).toBe(200);
});

test("Observers are told of each repeat, with the pause", async () => {
  const quick = newResponse(429, { "Retry-After": "0" });
  const turn = respondInTurn(quick, quick, newResponse(200));
  const told: unknown[] = [];
  const handler = throttlePolicy(new Throttle(), [{ onRetry: ({ status, delayMs }) => told.push([status, delayMs]) }]);
  await send(handler(turn.handler), newContext({ maxThrottledRetries: 1 }));
  expect(told).toEqual([[429, expect.any(Number)]]);
});
