import { describe, expect, test } from "@jest/globals";
import { TimeoutError } from "../src/errors.js";
import { withTimeOut } from "../src/time-out.js";
import type { Send } from "../src/transport.js";
import { newCall } from "./support/call.js";

const request = new Request("http://127.0.0.1/");
const forever: Send = () => new Promise(() => {});

describe("What takes too long", () => {
  test("ends an attempt with a TimeoutError that says so", async () => {
    const call = withTimeOut(forever, "attempt")(request, newCall({ attemptTimeoutMs: 10 }));
    await expect(call).rejects.toThrow(TimeoutError);
    await expect(call).rejects.toMatchObject({ scope: "attempt", limitMs: 10, name: "TimeoutError" });
    await expect(call).rejects.toThrow("The attempt took longer than 10 ms.");
  });

  test("ends a call by the limit of the call", async () => {
    const call = withTimeOut(forever, "call")(request, newCall({ attemptTimeoutMs: 1, totalTimeoutMs: 15 }));
    await expect(call).rejects.toMatchObject({ scope: "call", limitMs: 15 });
  });

  test("is told by the signal that goes down", async () => {
    let signal: AbortSignal | undefined;
    const send: Send = (_, call) => {
      signal = call.signal;
      return forever(request, call);
    };
    await expect(withTimeOut(send, "attempt")(request, newCall({ attemptTimeoutMs: 5 }))).rejects.toThrow();
    expect(signal?.aborted).toBe(true);
    expect(signal?.reason).toBeInstanceOf(TimeoutError);
  });

  test("does not end what has no limit: a timer above 2^31-1 ms would fire at once", async () => {
    const send: Send = () => new Promise((resolve) => setTimeout(() => resolve(new Response()), 20));
    const call = newCall({ attemptTimeoutMs: Number.POSITIVE_INFINITY });
    expect((await withTimeOut(send, "attempt")(request, call)).status).toBe(200);
  });
});

describe("The caller's signal", () => {
  test("ends the attempt with its own reason, even one that does not heed it", async () => {
    const controller = new AbortController();
    const call = withTimeOut(forever, "attempt")(request, newCall({}, controller.signal));
    controller.abort("the caller's reason");
    await expect(call).rejects.toBe("the caller's reason");
  });

  test("that has aborted before sends nothing", async () => {
    let sent = 0;
    const send: Send = async () => new Response(`${sent++}`);
    const call = withTimeOut(send, "attempt")(request, newCall({}, AbortSignal.abort("too late")));
    await expect(call).rejects.toBe("too late");
    expect(sent).toBe(0);
  });

  test("keeps no listener after the call, however it ends", async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...listener: Parameters<typeof addEventListener>) => {
      listeners++;
      addEventListener.apply(signal, listener);
    };
    signal.removeEventListener = (...listener: Parameters<typeof removeEventListener>) => {
      listeners--;
      removeEventListener.apply(signal, listener);
    };
    const outcomes: Send[] = [async () => new Response(), () => Promise.reject(new Error("no network")), forever];
    for (const send of outcomes) {
      await withTimeOut(send, "attempt")(request, newCall({ attemptTimeoutMs: 5 }, signal)).catch(() => undefined);
    }
    expect(listeners).toBe(0);
  });
});
