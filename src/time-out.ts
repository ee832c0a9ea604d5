import { Ending } from "./ending.js";
import { TimeoutError } from "./errors.js";
import type { Send } from "./transport.js";

/** The longest time that a timer takes; beyond it, it fires at once. */
export const longestTimerMs = 2 ** 31 - 1;

/** Ends what runs too long, or is ended from above, even if it does not heed that. */
export function withTimeOut(send: Send, scope: TimeoutError["scope"]): Send {
  return (request, call) =>
    new Promise((resolve, reject) => {
      const limitMs = call.limits[scope === "call" ? "totalTimeoutMs" : "attemptTimeoutMs"];
      const ending = new Ending();
      const end = (reason: unknown) => {
        stop();
        reject(reason);
        ending.abort(reason);
      };
      const follow = () => end(call.signal.reason);
      const stop = () => {
        clearTimeout(timer);
        call.signal.removeEventListener("abort", follow);
      };
      const timer = setTimeout(() => end(new TimeoutError(scope, limitMs)), Math.min(limitMs, longestTimerMs));
      if (call.signal.aborted) return follow();
      // One listener of our own, taken away at the end: the platform would leave its own on a signal that lives long.
      call.signal.addEventListener("abort", follow);
      send(request, { ...call, signal: ending })
        .finally(stop)
        .then(resolve, reject);
    });
}
