import { TimeoutError } from "../errors.js";
import type { Policy } from "./pipeline.js";
import { withTimeout } from "./timer.js";

/** Ends a call, its back-offs included, that takes longer than `totalTimeoutMs`. */
export function callTimeoutPolicy(): Policy {
  return (next) => (request, context, signal) => {
    const { totalTimeoutMs } = context.options;
    const timeoutError = () => new TimeoutError("call", totalTimeoutMs);
    return withTimeout((inner) => next(request, context, inner), signal, totalTimeoutMs, timeoutError);
  };
}

/** Ends an attempt, its body included, that takes longer than `attemptTimeoutMs`. */
export function attemptTimeoutPolicy(): Policy {
  return (next) => (request, context, signal) => {
    const { attemptTimeoutMs } = context.options;
    const timeoutError = () => new TimeoutError("attempt", attemptTimeoutMs);
    return withTimeout((inner) => next(request, context, inner), signal, attemptTimeoutMs, timeoutError);
  };
}
