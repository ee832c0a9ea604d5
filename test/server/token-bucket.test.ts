import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { TokenBucket } from "../../src/server/token-bucket.js";

test("A bucket admits its burst at once, then says in whole seconds when the next request may come", () => {
  const bucket = new TokenBucket(0.25, 2);
  expect([bucket.take(0), bucket.take(0), bucket.take(0)].map(({ retryAfter }) => retryAfter)).toEqual([
    undefined,
    undefined,
    4,
  ]);
  expect(bucket.take(1000).retryAfter).toBe(3);
  expect(bucket.take(4000).retryAfter).toBeUndefined();
});

test("A bucket fills up to its burst and no further", () => {
  const bucket = new TokenBucket(10, 3);
  const taken = Array.from({ length: 5 }, () => bucket.take(3_600_000).retryAfter);
  expect(taken).toEqual([undefined, undefined, undefined, 1, 1]);
});

test("A bucket without a limit admits everything", () => {
  const bucket = new TokenBucket(Infinity, 1);
  expect(Array.from({ length: 100 }, () => bucket.take(0).retryAfter)).toEqual(Array(100).fill(undefined));
});

test("A bucket never admits more than its burst and what came in since, and always one who waited as told", () => {
  const arrivals = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 20 }), arrivals, (rate, burst, waits) => {
      const bucket = new TokenBucket(rate, burst);
      let now = 0;
      let admitted = 0;
      for (const wait of waits) {
        now += wait;
        const { retryAfter } = bucket.take(now);
        if (retryAfter === undefined) admitted++;
        else {
          now += retryAfter * 1000;
          expect(bucket.take(now).retryAfter).toBeUndefined();
          admitted++;
        }
      }
      expect(admitted).toBeLessThanOrEqual(burst + (now * rate) / 1000 + 1e-6);
    }),
  );
});
