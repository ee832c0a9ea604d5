import { noTokens, type SentTokens } from "../redaction/redact.js";

/** How often and how long a call is tried. */
export interface RetryAndTimeoutOptions {
  /** How often a failed attempt is repeated. Default: 3. */
  readonly maxRetries: number;
  /**
   * How often an attempt that was throttled (429, or 503 with `Retry-After`) is repeated as soon as the service allows,
   * without counting as a retry. Default: 0.
   */
  readonly maxThrottledRetries: number;
  /** The longest first back-off, in milliseconds. Each further one may be twice as long. Default: 500. */
  readonly baseDelayMs: number;
  /** The longest back-off, in milliseconds. A longer `Retry-After` ends the call at once. Default: 30,000. */
  readonly maxDelayMs: number;
  /** How long one attempt may take, its body included, in milliseconds. Default: 30,000. */
  readonly attemptTimeoutMs: number;
  /** How long the call may take, its back-offs included, in milliseconds. Default: 120,000. */
  readonly totalTimeoutMs: number;
}

/** What one call carries through the pipeline, and what the policies note down as it goes on. */
export interface CallContext {
  /** The operation's id. Undefined for a request that was made through `client.http`. */
  readonly operation: string | undefined;
  options: RetryAndTimeoutOptions;
  requestId: string;
  correlationId: string;
  /** How many attempts have begun. */
  attempts: number;
  /** The tokens that its attempts have sent. */
  tokens: SentTokens;
}

/** The context of a call that has not begun. */
export function newCallContext(options: RetryAndTimeoutOptions, operation?: string): CallContext {
  return { operation, options, requestId: "", correlationId: "", attempts: 0, tokens: noTokens };
}
