import { Ending } from "../../src/ending.js";
import type { Call, Limits } from "../../src/transport.js";

const limits: Limits = {
  retries: 3,
  baseDelayMs: 1,
  maxDelayMs: 1000,
  attemptTimeoutMs: 1000,
  totalTimeoutMs: 5000,
};

/** A call with short limits, as a layer gets it. */
export function newCall(changes: Partial<Limits> = {}, ending = new Ending()): Call {
  return { operation: "test", ending, limits: { ...limits, ...changes }, progress: { attempts: 0, token: "" } };
}

/** How many listeners an ending has that were added from now on. */
export function countListeners(ending: Ending): () => number {
  let count = 0;
  const { onEnd } = ending;
  ending.onEnd = (listener) => {
    count++;
    const remove = onEnd.call(ending, listener);
    return () => {
      count--;
      remove();
    };
  };
  return () => count;
}
