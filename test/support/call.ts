import { newCall as newCallOf, sendWith } from "../../src/attempt.js";
import type { Call, EndSignal, Limits, Send, Transport } from "../../src/call.js";
import { noTokens, type SentTokens, secretOf, withToken } from "../../src/redact.js";

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

/** What a call that has sent these tokens takes out of what comes back. */
export function sentTokens(...tokens: readonly string[]): SentTokens {
  return tokens.map(secretOf).reduce(withToken, noTokens);
}

/** The innermost layer over a transport, to any address. */
export function sendThrough(transport: Transport, { maxBodyBytes = 2 ** 20 } = {}): Send {
  return sendWith({ transport, checkDestination: (url) => url, maxBodyBytes });
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
