import { describe, expect, jest, test } from "@jest/globals";
import { SignInError } from "../src/auth/sign-in-error.js";
import type { Send } from "../src/call.js";
import { ConnectionError, RedirectError, TimeoutError } from "../src/errors.js";
import { type AttemptOutcome, delayMs, Ending, withRetry } from "../src/time.js";
import { countListeners, newCall } from "./support/call.js";

const request = new Request("http://127.0.0.1/");
const answer = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers });

/** Answers with each outcome in turn, the last one again and again, and counts. What is no Response is thrown. */
function inTurn(...outcomes: unknown[]) {
  const counted = {
    count: 0,
    send: (async () => {
      const outcome = outcomes[Math.min(counted.count++, outcomes.length - 1)];
      if (outcome instanceof Response) return outcome;
      throw outcome;
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
    ["the token took too long", new TimeoutError("token", 5)],
    ["the sign-in service is throttled", new SignInError("later", { retryable: true, retryAfterMs: 1 })],
    ["a credential of @azure/identity got a 503", Object.assign(new Error("down"), { statusCode: 503 })],
    ["an HTTP client of a credential got a 429", Object.assign(new Error("slow"), { response: { status: 429 } })],
    ["a fetch of a credential failed", new TypeError("fetch failed", { cause: { code: "ECONNRESET" } })],
    ["a connection of a credential was reset", Object.assign(new Error("reset"), { code: "ECONNRESET" })],
    ["a time-out of a credential was over", new DOMException("too late", "TimeoutError")],
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
    ["a browser was redirected", new RedirectError()],
    ["a certificate is bad", new ConnectionError("self-signed", { retryable: false })],
    ["something else failed", new Error("a credential's own failure")],
    ["the refresh token has expired", new SignInError("Sign in again.")],
    ["a credential was refused", Object.assign(new Error("invalid_grant"), { statusCode: 400 })],
    ["a credential has a fault of its own", new TypeError("Cannot read properties of undefined (reading 'token')")],
    ["null was thrown", null],
    ["undefined was thrown", undefined],
    ["a number was thrown", 0],
  ])("when %s", async (_, failure) => {
    const turn = inTurn(failure);
    await expect(withRetry(turn.send)(request, newCall(), new Ending())).rejects.toBe(failure);
    expect(turn.count).toBe(1);
  });

  test("when the clock is set while it lasts: the limit of the call is measured by another", async () => {
    const turn = inTurn(answer(503), answer(200));
    const clock = jest.spyOn(Date, "now").mockImplementation(() => Number.MAX_SAFE_INTEGER * (turn.count % 2));
    const response = await withRetry(turn.send)(request, newCall(), new Ending());
    clock.mockRestore();
    expect({ status: response.status, count: turn.count }).toEqual({ status: 200, count: 2 });
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
  const failure: AttemptOutcome = { thrown: new ConnectionError("reset") };
  const asking = (retryAfter: string): AttemptOutcome => ({ response: answer(429, { "Retry-After": retryAfter }) });

  test.each([
    [1, 250, 500],
    [2, 500, 1000],
    [3, 1000, 2000],
    [7, 15_000, 30_000],
    [2000, 15_000, 30_000],
  ])("before retry %d is anything from %d to %d ms", (attempt, shortest, longest) => {
    expect(delayMs(failure, attempt, limits, () => 0)).toBe(shortest);
    expect(delayMs(failure, attempt, limits, () => 1)).toBe(longest);
  });

  test("is what Retry-After says, at the first one exactly", () => {
    expect(delayMs(asking("7"), 1, limits, () => 1)).toBe(7000);
  });

  test("is what the sign-in service asks for", () => {
    const thrown = new SignInError("later", { retryable: true, retryAfterMs: 7000 });
    expect(delayMs({ thrown }, 1, limits, () => 1)).toBe(7000);
    const response = { status: 429, headers: new Headers({ "Retry-After": "9" }) };
    expect(delayMs({ thrown: Object.assign(new Error("slow"), { response }) }, 1, limits, () => 1)).toBe(9000);
  });

  test("is longer than that at further ones, and never shorter than without it", () => {
    expect(delayMs(asking("7"), 2, limits, () => 1)).toBe(8000);
    expect(delayMs(asking("0"), 1, limits, () => 0)).toBe(250);
    expect(delayMs(asking("Thu, 01 Jan 1970 00:00:00 GMT"), 1, limits, () => 0)).toBe(250);
    const soon = { ...limits, baseDelayMs: 4000 };
    expect(delayMs(asking("1"), 1, soon, () => 0)).toBe(2000);
  });

  test("is never longer than the limit, nor than a timer takes", () => {
    expect(delayMs(asking("30"), 3, limits, () => 1)).toBe(30_000);
    expect(delayMs(asking("31"), 1, limits, () => 1)).toBeUndefined();
    const endless = newCall({ baseDelayMs: 1e12, maxDelayMs: 1e12 }).limits;
    expect(delayMs(failure, 1, endless, () => 1)).toBe(2 ** 31 - 1);
    expect(delayMs(asking("2147484"), 1, endless, () => 1)).toBeUndefined();
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
