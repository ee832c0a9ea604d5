import { describe, expect, jest, test } from "@jest/globals";
import { SignInError } from "../../src/auth/sign-in-error.js";
import { ConnectionError, RedirectError, TimeoutError } from "../../src/errors.js";
import type { RetryEvent } from "../../src/events.js";
import { observerPolicy } from "../../src/pipeline/observer.js";
import { retryDelayMs, retryPolicy } from "../../src/pipeline/retry.js";
import { retryableError, retryableResponse } from "../../src/pipeline/retryable.js";
import { AbortSource } from "../../src/transport/abort.js";
import { countListeners, newContext, newResponse, respondInTurn, send } from "../support/pipeline.js";

const retry = retryPolicy();

describe("An attempt is repeated", () => {
  test.each([408, 429, 500, 502, 503, 504])("after a %d", async (status) => {
    const turn = respondInTurn(newResponse(status), newResponse(200));
    expect((await send(retry(turn.handler))).status).toBe(200);
    expect(turn.requests.length).toBe(2);
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
    ["a timeout of a credential was over", new DOMException("too late", "TimeoutError")],
  ])("when %s", async (_, failure) => {
    const turn = respondInTurn(failure, failure, newResponse(200));
    expect((await send(retry(turn.handler))).status).toBe(200);
    expect(turn.requests.length).toBe(3);
  });

  test("as often as the call allows, and then the last outcome stands", async () => {
    const statuses = respondInTurn(newResponse(503));
    expect((await send(retry(statuses.handler), newContext({ maxRetries: 2 }))).status).toBe(503);
    expect(statuses.requests.length).toBe(3);
    const failures = respondInTurn(new ConnectionError("reset"));
    await expect(send(retry(failures.handler), newContext({ maxRetries: 1 }))).rejects.toThrow("reset");
    expect(failures.requests.length).toBe(2);
  });

  test("with the same request", async () => {
    const turn = respondInTurn(newResponse(500), newResponse(500), newResponse(200));
    await send(retry(turn.handler));
    expect(turn.requests).toHaveLength(3);
    expect(new Set(turn.requests).size).toBe(1);
  });
});

describe("An attempt is not repeated", () => {
  test.each([200, 302, 400, 401, 403, 404, 409, 417, 501])("after a %d", async (status) => {
    const turn = respondInTurn(newResponse(status));
    await send(retry(turn.handler));
    expect(turn.requests.length).toBe(1);
  });

  test.each([
    ["the call took too long", new TimeoutError("call", 5)],
    ["a browser was redirected", new RedirectError()],
    ["a certificate is bad", new ConnectionError("self-signed", { retryable: false })],
    ["something else failed", new Error("a credential's own failure")],
    ["the refresh token has expired", new SignInError("Sign in again.")],
    ["a credential was refused", Object.assign(new Error("invalid_grant"), { statusCode: 400 })],
    ["a credential has an error of its own", new TypeError("Cannot read properties of undefined (reading 'token')")],
    ["null was thrown", null],
    ["undefined was thrown", undefined],
    ["a number was thrown", 0],
  ])("when %s", async (_, failure) => {
    const turn = respondInTurn(failure);
    await expect(send(retry(turn.handler))).rejects.toBe(failure);
    expect(turn.requests.length).toBe(1);
  });

  test("when the clock is set while it lasts: the timeout of the call is measured by another", async () => {
    const turn = respondInTurn(newResponse(503), newResponse(200));
    const clock = jest
      .spyOn(Date, "now")
      .mockImplementation(() => Number.MAX_SAFE_INTEGER * (turn.requests.length % 2));
    const response = await send(retry(turn.handler));
    clock.mockRestore();
    expect({ status: response.status, count: turn.requests.length }).toEqual({ status: 200, count: 2 });
  });

  test("when the service asks for a longer wait than the call allows: it fails at once", async () => {
    const turn = respondInTurn(newResponse(429, { "Retry-After": "3600" }));
    const start = performance.now();
    expect((await send(retry(turn.handler))).status).toBe(429);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(turn.requests.length).toBe(1);
  });

  test("when the delay would outlast the call", async () => {
    const turn = respondInTurn(newResponse(429, { "Retry-After": "1" }));
    await send(retry(turn.handler), newContext({ totalTimeoutMs: 500 }));
    expect(turn.requests.length).toBe(1);
  });
});

describe("The delay before a retry", () => {
  const { options } = newContext({ baseDelayMs: 500, maxDelayMs: 30_000 });
  const failure = { afterMs: undefined };
  const asking = (seconds: number) => ({ afterMs: seconds * 1000 });

  test.each([
    [1, 250, 500],
    [2, 500, 1000],
    [3, 1000, 2000],
    [7, 15_000, 30_000],
    [2000, 15_000, 30_000],
  ])("after attempt %d is anything from %d to %d ms", (attempt, shortest, longest) => {
    expect(retryDelayMs(failure, attempt, options, 0)).toBe(shortest);
    expect(retryDelayMs(failure, attempt, options, 1)).toBe(longest);
  });

  test("is what the service asks for, after the first attempt exactly", () => {
    expect(retryDelayMs(asking(7), 1, options, 1)).toBe(7000);
  });

  test("is longer than that after further ones, and never shorter than without it", () => {
    expect(retryDelayMs(asking(7), 2, options, 1)).toBe(8000);
    expect(retryDelayMs(asking(0), 1, options, 0)).toBe(250);
    expect(retryDelayMs(asking(1), 1, { ...options, baseDelayMs: 4000 }, 0)).toBe(2000);
  });

  test("is never longer than the longest, nor than a timer takes", () => {
    expect(retryDelayMs(asking(30), 3, options, 1)).toBe(30_000);
    expect(retryDelayMs(asking(31), 1, options, 1)).toBeUndefined();
    const { options: endless } = newContext({ baseDelayMs: 1e12, maxDelayMs: 1e12 });
    expect(retryDelayMs(failure, 1, endless, 1)).toBe(2 ** 31 - 1);
    expect(retryDelayMs(asking(2_147_484), 1, endless, 1)).toBeUndefined();
  });

  test("is read from Retry-After, or from what the sign-in service asks for", () => {
    expect(retryableResponse(newResponse(429, { "Retry-After": "7" }))).toEqual({ afterMs: 7000 });
    expect(retryableResponse(newResponse(429, { "Retry-After": "Thu, 01 Jan 1970 00:00:00 GMT" }))).toEqual({
      afterMs: 0,
    });
    expect(retryableError(new SignInError("later", { retryable: true, retryAfterMs: 7000 }))).toEqual({
      afterMs: 7000,
    });
    const response = { status: 429, headers: new Headers({ "Retry-After": "9" }) };
    expect(retryableError(Object.assign(new Error("slow"), { response }))).toEqual({ afterMs: 9000 });
  });

  test("ends at once when the call ends", async () => {
    const source = new AbortSource();
    const turn = respondInTurn(newResponse(429, { "Retry-After": "1" }));
    const call = send(retry(turn.handler), newContext(), source);
    setTimeout(() => source.abort(new Error("enough")), 20);
    const start = performance.now();
    await expect(call).rejects.toThrow("enough");
    expect(performance.now() - start).toBeLessThan(800);
    expect(turn.requests.length).toBe(1);
  });

  test("leaves no listener when it is over", async () => {
    const source = new AbortSource();
    const count = countListeners(source);
    const turn = respondInTurn(newResponse(503), newResponse(503), newResponse(200));
    await send(retry(turn.handler), newContext(), source);
    expect(count()).toBe(0);
  });
});

describe("Observers are told before each back-off", () => {
  test("which attempt failed, how, and when the next one begins", async () => {
    const events: RetryEvent[] = [];
    const error = new ConnectionError("reset");
    const policy = retryPolicy([{ onRetry: (event) => void events.push(event) }], () => 1);
    const turn = respondInTurn(newResponse(503), error, newResponse(200));
    const context = { ...newContext({ baseDelayMs: 2 }), requestId: "r-1", correlationId: "c-1" };
    await send(policy(observerPolicy()(turn.handler)), context);
    const common = { operation: "test", requestId: "r-1", correlationId: "c-1" };
    expect(events).toEqual([
      { ...common, attempt: 1, delayMs: 2, status: 503, error: undefined },
      { ...common, attempt: 2, delayMs: 4, status: undefined, error },
    ]);
  });

  test("and not when the signal has aborted, whatever its reason", async () => {
    const events: RetryEvent[] = [];
    const signal = new AbortSource();
    const reason = new DOMException("too late", "TimeoutError"); // that of AbortSignal.timeout()
    const policy = retryPolicy([{ onRetry: (event) => void events.push(event) }]);
    const handler = policy(async () => {
      signal.abort(reason);
      throw reason;
    });
    await expect(send(handler, newContext(), signal)).rejects.toBe(reason);
    expect(events).toEqual([]);
  });

  test("and not after the last attempt, nor after one that is not repeated", async () => {
    let count = 0;
    const policy = retryPolicy([{ onRetry: () => void count++ }]);
    await send(policy(respondInTurn(newResponse(503)).handler), newContext({ maxRetries: 0 }));
    await send(policy(respondInTurn(newResponse(404)).handler));
    await send(policy(respondInTurn(newResponse(429, { "Retry-After": "3600" })).handler));
    expect(count).toBe(0);
  });
});
