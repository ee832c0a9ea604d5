import { describe, expect, test } from "@jest/globals";
import type { Send } from "../src/call.js";
import { ConnectionError, RedirectError, TimeoutError } from "../src/errors.js";
import { delayMs, Ending, withRetry } from "../src/time.js";
import { countListeners, newCall } from "./support/call.js";

const request = new Request("http://127.0.0.1/");
const answer = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers });

/** Answers with each outcome in turn, the last one again and again, and counts. */
function inTurn(...outcomes: (Response | Error)[]) {
  const counted = {
    count: 0,
    send: (async () => {
      const outcome = outcomes[Math.min(counted.count++, outcomes.length - 1)] as Response | Error;
      if (outcome instanceof Error) throw outcome;
      return outcome;
    }) as Send,
  };
  return counted;
}

describe("An attempt is repeated", () => {
  test.each([408, 429, 500, 502, 503, 504])("after a %d", async (status) => {
    const turn = inTurn(answer(status), answer(200));
    expect((await withRetry(turn.send)(request, newCall(), new Ending())).status).toBe(200);
    expect(turn.count).toBe(2);
  });

  test.each([
    ["the network failed", new ConnectionError("reset")],
    ["it took too long", new TimeoutError("attempt", 5)],
  ])("when %s", async (_, failure) => {
    const turn = inTurn(failure, failure, answer(200));
    expect((await withRetry(turn.send)(request, newCall(), new Ending())).status).toBe(200);
    expect(turn.count).toBe(3);
  });

  test("as often as the call allows, and then the last outcome stands", async () => {
    const statuses = inTurn(answer(503));
    expect((await withRetry(statuses.send)(request, newCall({ retries: 2 }), new Ending())).status).toBe(503);
    expect(statuses.count).toBe(3);
    const failures = inTurn(new ConnectionError("reset"));
    await expect(withRetry(failures.send)(request, newCall({ retries: 1 }), new Ending())).rejects.toThrow("reset");
    expect(failures.count).toBe(2);
  });

  test("with the same request", async () => {
    const sent: Request[] = [];
    const send: Send = async (one) => answer(sent.push(one) < 3 ? 500 : 200);
    await withRetry(send)(request, newCall(), new Ending());
    expect(new Set(sent).size).toBe(1);
  });
});

describe("An attempt is not repeated", () => {
  test.each([200, 302, 400, 401, 403, 404, 409, 417, 501])("after a %d", async (status) => {
    const turn = inTurn(answer(status));
    await withRetry(turn.send)(request, newCall(), new Ending());
    expect(turn.count).toBe(1);
  });

  test.each([
    ["the call took too long", new TimeoutError("call", 5)],
    ["a browser was redirected", new RedirectError("elsewhere")],
    ["something else failed", new Error("a credential's own failure")],
    ["something else failed with a status of its own", Object.assign(new Error("sign-in is down"), { status: 503 })],
  ])("when %s", async (_, failure) => {
    const turn = inTurn(failure);
    await expect(withRetry(turn.send)(request, newCall(), new Ending())).rejects.toBe(failure);
    expect(turn.count).toBe(1);
  });

  test("when the service asks for a longer wait than the call allows: it fails at once", async () => {
    const turn = inTurn(answer(429, { "Retry-After": "3600" }));
    const start = performance.now();
    expect((await withRetry(turn.send)(request, newCall(), new Ending())).status).toBe(429);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(turn.count).toBe(1);
  });

  test("when the wait would outlast the call", async () => {
    const turn = inTurn(answer(429, { "Retry-After": "1" }));
    await withRetry(turn.send)(request, newCall({ totalTimeoutMs: 500 }), new Ending());
    expect(turn.count).toBe(1);
  });
});

describe("The wait before a retry", () => {
  const limits = newCall({ baseDelayMs: 500, maxDelayMs: 30_000 }).limits;
  const failure = new ConnectionError("reset");

  test.each([
    [1, 500],
    [2, 1000],
    [3, 2000],
    [7, 30_000],
    [2000, 30_000],
  ])("before retry %d is anything from 0 to %d ms", (attempt, longest) => {
    expect(delayMs(failure, attempt, limits, () => 0)).toBe(0);
    expect(delayMs(failure, attempt, limits, () => 1)).toBe(longest);
  });

  test("is what Retry-After says, at the first one exactly", () => {
    expect(delayMs(answer(429, { "Retry-After": "7" }), 1, limits, () => 1)).toBe(7000);
  });

  test("is longer than that at further ones, and never nothing at all", () => {
    expect(delayMs(answer(429, { "Retry-After": "7" }), 2, limits, () => 1)).toBe(8000);
    expect(delayMs(answer(429, { "Retry-After": "0" }), 1, limits, () => 1)).toBe(500);
    expect(delayMs(answer(503, { "Retry-After": "Thu, 01 Jan 1970 00:00:00 GMT" }), 1, limits, () => 1)).toBe(500);
  });

  test("is never longer than the limit, nor than a timer takes", () => {
    expect(delayMs(answer(429, { "Retry-After": "30" }), 3, limits, () => 1)).toBe(30_000);
    expect(delayMs(answer(429, { "Retry-After": "31" }), 1, limits, () => 1)).toBeUndefined();
    const endless = newCall({ baseDelayMs: 1e12, maxDelayMs: 1e12 }).limits;
    expect(delayMs(failure, 1, endless, () => 1)).toBe(2 ** 31 - 1);
    expect(delayMs(answer(429, { "Retry-After": "2147484" }), 1, endless, () => 1)).toBeUndefined();
  });

  test("ends at once when the call ends", async () => {
    const ending = new Ending();
    const turn = inTurn(answer(429, { "Retry-After": "1" }));
    const call = withRetry(turn.send)(request, newCall(), ending);
    setTimeout(() => ending.abort(new Error("enough")), 20);
    const start = performance.now();
    await expect(call).rejects.toThrow("enough");
    expect(performance.now() - start).toBeLessThan(800);
    expect(turn.count).toBe(1);
  });

  test("leaves no listener when it is over", async () => {
    const ending = new Ending();
    const count = countListeners(ending);
    await withRetry(inTurn(answer(503), answer(503), answer(200)).send)(request, newCall(), ending);
    expect(count()).toBe(0);
  });
});
