import { signInRetry } from "../credential/sign-in-retry.js";
import { ConnectionError, TimeoutError } from "../errors.js";
import type { PipelineResponse } from "./pipeline.js";
import { retryAfterMs } from "./retry-after.js";
import { isRetryableStatus } from "./retryable-status.js";

/** That an attempt is worth repeating, and how long the service asked to wait. */
export interface Retryable {
  readonly afterMs: number | undefined;
}

/** Whether a response is worth another attempt. */
export function retryableResponse({ status, headers }: PipelineResponse): Retryable | undefined {
  return isRetryableStatus(status) ? { afterMs: retryAfterMs(headers) } : undefined;
}

/** Whether something that was thrown is worth another attempt. */
export function retryableError(thrown: unknown): Retryable | undefined {
  if (thrown instanceof TimeoutError) return thrown.scope === "call" ? undefined : { afterMs: undefined };
  if (thrown instanceof ConnectionError) return thrown.retryable ? { afterMs: undefined } : undefined;
  return signInRetry(thrown);
}
