import { TimeoutError } from "./errors.js";
import type { Send } from "./transport.js";

/** The longest time that a timer takes; beyond it, it fires at once. */
export const longestTimerMs = 2 ** 31 - 1;

/** Ends what runs too long, even if it does not heed its signal. The caller's signal always wins. */
export function withTimeOut(send: Send, scope: TimeoutError["scope"]): Send {
  return (request, call) =>
    new Promise((resolve, reject) => {
      const { signal, limits } = call;
      const limitMs = scope === "call" ? limits.totalTimeoutMs : limits.attemptTimeoutMs;
      const controller = new AbortController();
      const end = (reason: unknown) => {
        stopWatching();
        controller.abort(reason);
        reject(reason);
      };
      const abort = () => end(signal?.reason);
      const timer = setTimeout(() => end(new TimeoutError(scope, limitMs)), Math.min(limitMs, longestTimerMs));
      const stopWatching = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", abort);
      };
      if (signal?.aborted) return abort();
      signal?.addEventListener("abort", abort);
      send(request, { ...call, signal: controller.signal })
        .finally(stopWatching)
        .then(resolve, reject);
    });
}
