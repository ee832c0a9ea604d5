import { assertArgument } from "../errors.js";
import type { RetryAndTimeoutOptions } from "../pipeline/call-context.js";

/** How often and how long a call is tried unless its caller says otherwise. */
export const defaultOptions: RetryAndTimeoutOptions = {
  maxRetries: 3,
  maxThrottledRetries: 0,
  baseDelayMs: 500,
  maxDelayMs: 30_000,
  attemptTimeoutMs: 30_000,
  totalTimeoutMs: 120_000,
};

/**
 * Some options over others. What is no number is refused, because a timer would take it for zero.
 *
 * @throws {ArgumentError} when an option is not a number that is at least 0.
 */
export function mergeOptions(
  options: Partial<RetryAndTimeoutOptions>,
  defaults: RetryAndTimeoutOptions,
): RetryAndTimeoutOptions {
  const merged = { ...defaults };
  for (const name of Object.keys(defaults) as (keyof RetryAndTimeoutOptions)[]) {
    const value = options[name];
    if (value === undefined) continue;
    assertArgument(typeof value === "number" && value >= 0, `${name} has to be a number that is at least 0.`);
    merged[name] = value;
  }
  return merged;
}
