import { describe, expect, test } from "@jest/globals";
import { TimeoutError } from "../../src/errors.js";
import type { PipelineHandler } from "../../src/pipeline/pipeline.js";
import { attemptTimeoutPolicy, callTimeoutPolicy } from "../../src/pipeline/timeout.js";
import { type AbortSignalLike, AbortSource } from "../../src/transport/abort.js";
import { countListeners, newContext, newResponse, send } from "../support/pipeline.js";

const forever: PipelineHandler = () => new Promise(() => {});

describe("What takes too long", () => {
  test("ends an attempt with a TimeoutError that says so", async () => {
    const sending = send(attemptTimeoutPolicy()(forever), newContext({ attemptTimeoutMs: 10 }));
    await expect(sending).rejects.toThrow(TimeoutError);
    await expect(sending).rejects.toMatchObject({ scope: "attempt", timeoutMs: 10, name: "TimeoutError" });
    await expect(sending).rejects.toThrow(
      "The attempt took longer than 10 ms. Try again later, or raise attemptTimeoutMs.",
    );
  });

  test("ends a call by the timeout of the call", async () => {
    const sending = send(callTimeoutPolicy()(forever), newContext({ attemptTimeoutMs: 1, totalTimeoutMs: 15 }));
    await expect(sending).rejects.toMatchObject({ scope: "call", timeoutMs: 15 });
    await expect(sending).rejects.toThrow("The call took longer than 15 ms. Try again later, or raise totalTimeoutMs.");
  });

  test.each([
    ["attempt", attemptTimeoutPolicy()],
    ["call", callTimeoutPolicy()],
  ])("is told so by its signal: %s", async (_, policy) => {
    let given: AbortSignalLike | undefined;
    const next: PipelineHandler = (request, context, signal) => {
      given = signal;
      return forever(request, context, signal);
    };
    await expect(send(policy(next), newContext({ attemptTimeoutMs: 5, totalTimeoutMs: 5 }))).rejects.toThrow();
    expect(given).toMatchObject({ aborted: true, reason: expect.any(TimeoutError) });
  });

  test("does not end what has all the time: a timer above 2^31-1 ms would fire at once", async () => {
    const next: PipelineHandler = () => new Promise((resolve) => setTimeout(() => resolve(newResponse(200)), 20));
    const context = newContext({ attemptTimeoutMs: Number.POSITIVE_INFINITY });
    expect((await send(attemptTimeoutPolicy()(next), context)).status).toBe(200);
  });
});

describe("A signal from above that aborts", () => {
  test("ends the attempt with its reason, even one that does not respect it", async () => {
    const source = new AbortSource();
    const sending = send(attemptTimeoutPolicy()(forever), newContext(), source);
    source.abort("the caller's reason");
    await expect(sending).rejects.toBe("the caller's reason");
  });

  test("without a reason, as an old AbortSignal, gives an AbortError", async () => {
    const signal = { aborted: true, reason: undefined, addEventListener: () => {}, removeEventListener: () => {} };
    const sending = send(attemptTimeoutPolicy()(forever), newContext(), signal);
    await expect(sending).rejects.toMatchObject({ name: "AbortError", message: "The operation was aborted." });
  });

  test("before the attempt sends nothing", async () => {
    let sent = 0;
    const next: PipelineHandler = async () => newResponse(200 + sent++);
    const source = new AbortSource();
    source.abort("too late");
    await expect(send(attemptTimeoutPolicy()(next), newContext(), source)).rejects.toBe("too late");
    expect(sent).toBe(0);
  });

  test("is not listened to any more once the attempt is over, however it ends", async () => {
    const source = new AbortSource();
    const count = countListeners(source);
    const outcomes: PipelineHandler[] = [
      async () => newResponse(200),
      () => Promise.reject(new Error("no network")),
      forever,
    ];
    for (const next of outcomes) {
      await send(attemptTimeoutPolicy()(next), newContext({ attemptTimeoutMs: 5 }), source).catch(() => undefined);
    }
    expect(count()).toBe(0);
  });
});
