import { ConnectionError, RedirectError, TimeoutError } from "./errors.js";
import { retryAfterMs } from "./retry-after.js";
import { longestTimerMs } from "./time-out.js";
import type { Call, Limits, Send } from "./transport.js";

const retryable = /^(408|429|50[0234])$/;

/** Repeats an attempt that failed in passing, under the same ids, after a wait that ends at once when the call does. */
export function withRetry(send: Send, random = Math.random): Send {
  return async (request, call) => {
    const deadline = Date.now() + call.limits.totalTimeoutMs;
    for (let attempt = 1; ; attempt++) {
      let response: Response | undefined;
      let failure: unknown;
      try {
        response = await send(request, call);
      } catch (error) {
        failure = error;
      }
      const delay =
        attempt > call.limits.retries ? undefined : delayMs(response ?? failure, attempt, call.limits, random);
      if (delay !== undefined && Date.now() + delay < deadline) await sleep(delay, call);
      else if (response) return response;
      else throw failure;
    }
  };
}

/** How long to wait before the next attempt; undefined when there is to be none. */
export function delayMs(outcome: unknown, attempt: number, limits: Limits, random: () => number): number | undefined {
  const longest = Math.min(limits.maxDelayMs, longestTimerMs);
  // Full jitter: callers that failed together do not come back together.
  const backOff = random() * Math.min(longest, limits.baseDelayMs * 2 ** (attempt - 1));
  if (outcome instanceof RedirectError) return undefined;
  if (outcome instanceof ConnectionError || (outcome instanceof TimeoutError && outcome.scope === "attempt"))
    return backOff;
  const { status, headers } = outcome as Response;
  if (!retryable.test(String(status))) return undefined;
  const asked = retryAfterMs(headers.get("Retry-After"));
  if (asked === undefined) return backOff;
  if (asked > longest) return undefined;
  // The service counts a call that comes at once, or again too early, against the caller: wait longer each time.
  return asked > 0 && attempt === 1 ? asked : Math.min(longest, asked + backOff);
}

function sleep(ms: number, { signal }: Call): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}
