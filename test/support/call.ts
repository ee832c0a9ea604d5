import type { Call, Limits } from "../../src/transport.js";

const limits: Limits = {
  retries: 3,
  baseDelayMs: 1,
  maxDelayMs: 1000,
  attemptTimeoutMs: 1000,
  totalTimeoutMs: 5000,
};

/** A call with short limits, as a layer gets it. */
export function newCall(changes: Partial<Limits> = {}, signal?: AbortSignal): Call {
  return { operation: "test", signal, limits: { ...limits, ...changes }, progress: { attempts: 0, token: "" } };
}
