import { now } from "../clock.js";
import { notify, type Observer } from "../events.js";
import type { RetryAndTimeoutOptions } from "./call-context.js";
import type { PipelineResponse, Policy } from "./pipeline.js";
import { type Retryable, retryableError, retryableResponse } from "./retryable.js";
import { longestTimerMs, wait } from "./timer.js";

/** How an attempt ended. What was thrown may be anything. */
type Outcome = { readonly response: PipelineResponse } | { readonly thrown: unknown };

/** Repeats an attempt that failed in passing, under the same ids, after a back-off that ends at once when the call does. */
export function retryPolicy(observers: readonly Observer[] = [], random: () => number = Math.random): Policy {
  return (next) => async (request, context, signal) => {
    const { options } = context;
    const deadline = now() + options.totalTimeoutMs;
    for (let round = 1; ; round++) {
      const before = context.attempts;
      const outcome: Outcome = await next(request, context, signal).then(
        (response) => ({ response }),
        (thrown: unknown) => ({ thrown }),
      );
      const retryable = signal.aborted ? undefined : retryableOutcome(outcome);
      const delayMs =
        retryable && round <= options.maxRetries ? retryDelayMs(retryable, round, options, random()) : undefined;
      if (delayMs === undefined || now() + delayMs >= deadline) {
        if ("response" in outcome) return outcome.response;
        throw outcome.thrown;
      }
      const { operation, requestId, correlationId } = context;
      // As the observer counts: a 401 takes two attempts, and one that got no token has not begun.
      const attempt = Math.max(context.attempts, before + 1);
      const status = "response" in outcome ? outcome.response.status : undefined;
      const error = "thrown" in outcome ? outcome.thrown : undefined;
      notify(observers, "onRetry", { operation, requestId, correlationId, attempt, delayMs, status, error });
      await wait(delayMs, signal);
    }
  };
}

function retryableOutcome(outcome: Outcome): Retryable | undefined {
  return "response" in outcome ? retryableResponse(outcome.response) : retryableError(outcome.thrown);
}

/** How long to wait after this attempt, in milliseconds. Undefined when the service asks for longer than the caller allows. */
export function retryDelayMs(
  { afterMs = 0 }: Retryable,
  attempt: number,
  { baseDelayMs, maxDelayMs }: RetryAndTimeoutOptions,
  random: number,
): number | undefined {
  const longest = Math.min(maxDelayMs, longestTimerMs);
  if (afterMs > longest) return undefined;
  const step = Math.min(longest, baseDelayMs * 2 ** (attempt - 1));
  // The random half keeps callers apart that failed together; the fixed half keeps all of them from coming back at once.
  const backOff = (step * (1 + random)) / 2;
  // The service counts a call that comes again too early against the caller: wait longer each time.
  return attempt === 1 ? Math.max(afterMs, backOff) : Math.min(longest, afterMs + backOff);
}
