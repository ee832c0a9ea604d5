import { newCall as newCallOf } from "../../src/attempt.js";
import type { Call, EndSignal, Limits } from "../../src/call.js";

const limits: Limits = {
  retries: 3,
  baseDelayMs: 1,
  maxDelayMs: 1000,
  attemptTimeoutMs: 1000,
  totalTimeoutMs: 5000,
};

/** A call with short limits, as a layer gets it. */
export function newCall(changes: Partial<Limits> = {}): Call {
  return newCallOf({ ...limits, ...changes }, "test");
}

/** How many listeners a signal has that were added from now on. */
export function countListeners(signal: EndSignal): () => number {
  let count = 0;
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (type, listener) => {
    count++;
    addEventListener.call(signal, type, listener);
  };
  signal.removeEventListener = (type, listener) => {
    count--;
    removeEventListener.call(signal, type, listener);
  };
  return () => count;
}
