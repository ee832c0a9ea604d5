import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  changeAt,
  fixedWindow,
  type ServiceLimit,
  tokenBucket,
  withoutRetryAfter,
} from "../../scripts/bench/bulk/limits.js";
import { simulate } from "../../scripts/bench/bulk/simulate.js";
import { AdaptivePacer } from "../../src/bulk/adaptive-pacer.js";
import type { Pacer } from "../../src/pipeline/throttle.js";

const usual = { latencyMs: { from: 20, to: 100 }, faults: 0, maxConcurrency: 32, seed: 1 };
const run = (limit: ServiceLimit, customers: number, options: Partial<typeof usual> = {}) =>
  simulate({ ...usual, ...options, pacer: checked(new AdaptivePacer()), limit, customers });

/** A pacer that fails when its delays are none. */
function checked(pacer: Pacer): Pacer {
  return {
    start: (now) => pacer.start(now),
    delayMs(now) {
      const delayMs = pacer.delayMs(now);
      if (!(delayMs >= 0)) throw new Error(`A delay of ${delayMs} ms.`);
      return delayMs;
    },
  };
}

describe("The pace against a service that throttles", () => {
  const seconds = 30;
  const burst = 20;

  test.each([
    [20, 0, 1.05],
    [50, 0, 1.1],
    [200, 0, 1.12],
    [20, 0.05, 1.12],
    [50, 0.05, 1.17],
    [200, 0.05, 1.2],
  ])("at %d requests a second, with a share of %d faults, takes at most %d of the least time", (rate, faults, most) => {
    const { tookMs, throttled, requests, tooEarly } = run(tokenBucket(rate, burst), burst + rate * seconds, { faults });
    expect(tookMs / 1000 / seconds).toBeLessThan(most);
    expect(throttled / requests).toBeLessThan(0.04);
    expect(tooEarly).toBe(0);
  });

  test("goes down with a limit that goes down in the middle of a run", () => {
    const limit = changeAt(20_000, tokenBucket(100, burst), tokenBucket(25, burst));
    const { tookMs, throttled, requests } = run(limit, 2000 + 25 * 40);
    expect(tookMs / 60_000).toBeLessThan(1.2);
    expect(throttled / requests).toBeLessThan(0.02);
  });

  test("goes up within two minutes with a limit that goes up", () => {
    const limit = changeAt(20_000, tokenBucket(25, burst), tokenBucket(100, burst));
    const { tookMs } = run(limit, 500 + 100 * 240);
    expect(tookMs / 260_000).toBeLessThan(1.35);
  });

  test("uses most of each window when the service counts by the minute", () => {
    const { tookMs, throttled, requests } = run(fixedWindow(300, 60), 3000);
    expect(tookMs / 540_000).toBeLessThan(1.3);
    expect(throttled / requests).toBeLessThan(0.04);
  });

  test("is nearly the same when the service does not say when to come again", () => {
    const { tookMs } = run(withoutRetryAfter(tokenBucket(50, burst)), burst + 50 * seconds);
    expect(tookMs / 1000 / seconds).toBeLessThan(1.12);
  });

  test("recovers when the very first request is throttled", () => {
    const none: ServiceLimit = { take: () => ({ isAdmitted: false, retryAfter: 1 }) };
    const { tookMs } = run(changeAt(1, none, tokenBucket(50, burst)), burst + 50 * seconds);
    expect(tookMs / 1000 / seconds).toBeLessThan(1.3);
  });
});

test.each([{ latencyMs: { from: 20, to: 100 } }, { latencyMs: { from: 2000, to: 2000 } }])(
  "The pace is all that the concurrency allows when nothing is throttled, with %j",
  ({ latencyMs }) => {
    const { tookMs, throttled } = run(tokenBucket(Infinity, 1), 2000, { latencyMs });
    expect(tookMs / ((2000 / 32) * ((latencyMs.from + latencyMs.to) / 2))).toBeLessThan(1.2);
    expect(throttled).toBe(0);
  },
);

test("Against any service a run ends, no request leaves while Retry-After runs, and few are throttled", () => {
  const bucket = fc
    .record({ perSecond: fc.double({ min: 0.5, max: 500, noNaN: true }), burst: fc.integer({ min: 1, max: 200 }) })
    .map(({ perSecond, burst }) => tokenBucket(perSecond, burst));
  const window = fc
    .record({ most: fc.integer({ min: 5, max: 500 }), seconds: fc.integer({ min: 1, max: 60 }) })
    .map(({ most, seconds }) => fixedWindow(most, seconds));
  const steady = fc.oneof(bucket, window);
  const changing = fc.tuple(fc.integer({ min: 1, max: 30_000 }), steady, steady).map((parts) => changeAt(...parts));
  const limit = fc.oneof(steady, changing, steady.map(withoutRetryAfter));
  const latency = fc.record({ from: fc.integer({ max: 2000, min: 1 }), more: fc.integer({ min: 0, max: 500 }) });
  fc.assert(
    fc.property(
      limit,
      latency,
      fc.double({ min: 0, max: 0.3, noNaN: true }),
      fc.nat(),
      (service, latencies, faults, seed) => {
        const latencyMs = { from: latencies.from, to: latencies.from + latencies.more };
        const { requests, throttled, tooEarly } = run(service, 120, { latencyMs, faults, seed });
        expect(tooEarly).toBe(0);
        // The worst is a limit of a few requests a minute without Retry-After: it is tried once a second.
        expect(throttled / requests).toBeLessThan(0.8);
      },
    ),
    { numRuns: 10 },
  );
});

test("After a throttled response, fewer requests are under way at once", () => {
  const pacer = new AdaptivePacer();
  const ends = Array.from({ length: 5 }, () => pacer.start(0));
  expect(pacer.delayMs(0)).toBe(Infinity);
  ends.forEach((end, index) => {
    end(index === 1 ? { throttled: true, pauseMs: 1000 } : { throttled: false }, 50);
  });
  pacer.start(1050);
  pacer.start(1050);
  pacer.start(1050);
  expect(pacer.delayMs(60_000)).toBe(Infinity);
});
