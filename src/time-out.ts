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
        ending.end(reason);
      };
      const timer = setTimeout(() => end(new TimeoutError(scope, limitMs)), Math.min(limitMs, longestTimerMs));
      const follow = () => end(call.ending.reason);
      const unfollow = call.ending.onEnd(follow);
      const stop = () => {
        clearTimeout(timer);
        unfollow();
      };
      if (call.ending.ended) follow();
      else
        send(request, { ...call, ending })
          .finally(stop)
          .then(resolve, reject);
    });
}
