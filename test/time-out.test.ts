import { describe, expect, test } from "@jest/globals";
import type { EndSignal, Send } from "../src/call.js";
import { TimeoutError } from "../src/errors.js";
import { Ending, withTimeOut } from "../src/time.js";
import { countListeners, newCall } from "./support/call.js";

const request = new Request("http://127.0.0.1/");
const forever: Send = () => new Promise(() => {});

describe("What takes too long", () => {
  test("ends an attempt with a TimeoutError that says so", async () => {
    const call = withTimeOut(forever, "attempt")(request, newCall({ attemptTimeoutMs: 10 }), new Ending());
    await expect(call).rejects.toThrow(TimeoutError);
    await expect(call).rejects.toMatchObject({ scope: "attempt", limitMs: 10, name: "TimeoutError" });
    await expect(call).rejects.toThrow("The attempt took longer than 10 ms.");
  });

  test("ends a call by the limit of the call", async () => {
    const call = withTimeOut(forever, "call")(
      request,
      newCall({ attemptTimeoutMs: 1, totalTimeoutMs: 15 }),
      new Ending(),
    );
    await expect(call).rejects.toMatchObject({ scope: "call", limitMs: 15 });
  });

  test("is told so by its ending", async () => {
    let ending: EndSignal | undefined;
    const send: Send = (_, call, signal) => {
      ending = signal;
      return forever(request, call, signal);
    };
    await expect(
      withTimeOut(send, "attempt")(request, newCall({ attemptTimeoutMs: 5 }), new Ending()),
    ).rejects.toThrow();
    expect(ending).toMatchObject({ aborted: true, reason: expect.any(TimeoutError) });
  });

  test("does not end what has no limit: a timer above 2^31-1 ms would fire at once", async () => {
    const send: Send = () => new Promise((resolve) => setTimeout(() => resolve(new Response()), 20));
    const call = newCall({ attemptTimeoutMs: Number.POSITIVE_INFINITY });
    expect((await withTimeOut(send, "attempt")(request, call, new Ending())).status).toBe(200);
  });
});

describe("An ending from above", () => {
  test("ends the attempt with its reason, even one that does not heed it", async () => {
    const ending = new Ending();
    const call = withTimeOut(forever, "attempt")(request, newCall(), ending);
    ending.abort("the caller's reason");
    await expect(call).rejects.toBe("the caller's reason");
  });

  test.each([[null], [0], [""], [false]])("may have the reason %p", async (reason) => {
    const ending = new Ending();
    const call = withTimeOut(forever, "attempt")(request, newCall(), ending);
    ending.abort(reason);
    await expect(call).rejects.toBe(reason);
  });

  test("without a reason, as of an old AbortSignal, gives an AbortError", async () => {
    const signal = { aborted: true, reason: undefined, addEventListener: () => {}, removeEventListener: () => {} };
    const call = withTimeOut(forever, "attempt")(request, newCall(), signal);
    await expect(call).rejects.toMatchObject({ name: "AbortError", message: "The operation was aborted." });
  });

  test("that has come before sends nothing", async () => {
    let sent = 0;
    const send: Send = async () => new Response(`${sent++}`);
    const ending = new Ending();
    ending.abort("too late");
    await expect(withTimeOut(send, "attempt")(request, newCall(), ending)).rejects.toBe("too late");
    expect(sent).toBe(0);
  });

  test("is not listened to any more once the attempt is over, however it ends", async () => {
    const ending = new Ending();
    const count = countListeners(ending);
    const outcomes: Send[] = [async () => new Response(), () => Promise.reject(new Error("no network")), forever];
    for (const send of outcomes) {
      await withTimeOut(send, "attempt")(request, newCall({ attemptTimeoutMs: 5 }), ending).catch(() => undefined);
    }
    expect(count()).toBe(0);
  });
});
