import { retryAfterMs as readRetryAfter } from "../pipeline/retry-after.js";
import { isRetryableStatus } from "../pipeline/retryable-status.js";

/** What is read of an error of a credential: a SignInError, one of `@azure/identity`, or what an HTTP client threw. */
interface CredentialFailure {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly status?: unknown;
  readonly statusCode?: unknown;
  readonly response?: { readonly status?: unknown; readonly headers?: unknown } | null;
  readonly retryable?: unknown;
  readonly retryAfterMs?: unknown;
}

/** Codes of Node.js, undici and `@azure/core-rest-pipeline` for a connection that failed. */
const networkCode =
  /^(ECONN|EAI_AGAIN|ENOTFOUND|EPIPE|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|REQUEST_SEND_ERROR|UND_ERR_(SOCKET|\w+_TIMEOUT)$)/;
/** How runtimes word that a `fetch` got no response. */
const networkMessage = /^(fetch failed|failed to fetch|networkerror|load failed)/i;

/**
 * Whether a credential that gave no token may be asked again, and how long its service asked to wait; undefined when not.
 * An error such as an expired refresh token stays one.
 */
export function signInRetry(thrown: unknown): { readonly afterMs: number | undefined } | undefined {
  if (typeof thrown !== "object" || thrown === null) return undefined;
  const failure = thrown as CredentialFailure;
  const isRetryable = typeof failure.retryable === "boolean" ? failure.retryable : isTransient(failure);
  return isRetryable ? { afterMs: askedWait(failure) } : undefined;
}

function isTransient({ name, code, message, cause, ...failure }: CredentialFailure): boolean {
  const status = failure.statusCode ?? failure.status ?? failure.response?.status;
  if (status !== undefined) return isRetryableStatus(status);
  const { code: innerCode } = (cause ?? {}) as CredentialFailure;
  if (networkCode.test(`${code}`) || networkCode.test(`${innerCode}`)) return true;
  return name === "TimeoutError" || (name === "TypeError" && networkMessage.test(`${message}`));
}

function askedWait({ retryAfterMs, response }: CredentialFailure): number | undefined {
  if (typeof retryAfterMs === "number") return retryAfterMs;
  return response?.headers instanceof Headers ? readRetryAfter(response.headers) : undefined;
}
