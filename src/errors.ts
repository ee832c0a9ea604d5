import type { ResponseMetadata } from "./response/result.js";

/** The base of every error of this package. A call that the caller aborts rejects with the signal's reason instead. */
export abstract class PartnerCenterError extends Error {
  override readonly name: string = "PartnerCenterError";
}

/**
 * An argument or an option cannot be used. Thrown before anything is sent. The message says what to pass instead, and
 * never repeats a token.
 */
export class ArgumentError extends PartnerCenterError {
  override readonly name: string = "ArgumentError";
}

/**
 * Makes sure that an argument is right.
 *
 * @throws {ArgumentError} with this message when it is not.
 */
export function assertArgument(isRight: boolean, message: string): asserts isRight {
  if (!isRight) throw new ArgumentError(message);
}

/**
 * No complete response came: the network, the name, the certificate, or a body that was cut off. `cause` has the name,
 * code and message of what `fetch` or the transport threw, and never the thing itself, which may hold the token.
 */
export class ConnectionError extends PartnerCenterError {
  override readonly name: string = "ConnectionError";
  /** Whether another attempt may succeed. It cannot after a bad certificate, a redirect, or a request that cannot be sent. */
  readonly retryable: boolean;

  constructor(message: string, { retryable = true, ...options }: ErrorOptions & { readonly retryable?: boolean } = {}) {
    super(message, options);
    this.retryable = retryable;
  }
}

/** The service redirects the browser, which is not followed, because the token would go along. It is not retried. */
export class RedirectError extends ConnectionError {
  override readonly name: string = "RedirectError";

  constructor() {
    super("The service redirects to another address, which is not followed. Check baseUrl.", { retryable: false });
  }
}

/** An attempt, the token for one, or the whole call took longer than it may. */
export class TimeoutError extends PartnerCenterError {
  override readonly name: string = "TimeoutError";
  /** What took too long. A token may take as long as an attempt. */
  readonly scope: "attempt" | "token" | "call";
  /** How long it was given, in milliseconds. */
  readonly timeoutMs: number;

  constructor(scope: TimeoutError["scope"], timeoutMs: number) {
    super(
      scope === "token"
        ? `The credential gave no token within ${timeoutMs} ms. Check it, or raise attemptTimeoutMs.`
        : `The ${scope} took longer than ${timeoutMs} ms. Try again later, or raise ${scope === "call" ? "totalTimeoutMs" : "attemptTimeoutMs"}.`,
    );
    this.scope = scope;
    this.timeoutMs = timeoutMs;
  }
}

/** An error about a response. Microsoft's support finds the request by its ids. */
export abstract class ResponseError extends PartnerCenterError {
  readonly status: number;
  readonly requestId: string;
  readonly correlationId: string;
  readonly response: ResponseMetadata;

  constructor(message: string, response: ResponseMetadata, options?: ErrorOptions) {
    super(message, options);
    this.status = response.status;
    this.requestId = response.requestId;
    this.correlationId = response.correlationId;
    this.response = response;
  }
}

/** The service responded with success, but the body is no summary. `response.text` holds its start. */
export class DecodeError extends ResponseError {
  override readonly name: string = "DecodeError";
}

/** What an error response says. */
export interface ErrorFacts {
  /** The service's error, or undefined when the body was none. */
  readonly error: unknown;
  /** Its code as text, whatever the wire sent. */
  readonly code: string | undefined;
  /** How long the service asked to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined;
}

/** The service responded with a status that is no success. Thrown by `orThrow()`; the message says what to do. */
export class StatusError extends ResponseError implements ErrorFacts {
  override readonly name: string = "StatusError";
  readonly error: unknown;
  readonly code: string | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(message: string, response: ResponseMetadata, { error, code, retryAfterMs }: ErrorFacts) {
    super(message, response);
    this.error = error;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** 400: the request is not valid. */
export class BadRequestError extends StatusError {
  override readonly name: string = "BadRequestError";
}

/** 401: the token is not accepted, after one refresh where the credential can refresh. */
export class AuthenticationError extends StatusError {
  override readonly name: string = "AuthenticationError";
}

/** 403: the caller is not allowed to have this response. */
export class PermissionDeniedError extends StatusError {
  override readonly name: string = "PermissionDeniedError";
}

/** 404: nothing is there. */
export class NotFoundError extends StatusError {
  override readonly name: string = "NotFoundError";
}

/** 404 or 400 with code 3000: the customer has no Azure usage. Bulk callers meet it all the time, and go on. */
export class NoUsageError extends StatusError {
  override readonly name: string = "NoUsageError";
}

/** 429, after the retries: `retryAfterMs` says how long the service asked to wait. */
export class RateLimitError extends StatusError {
  override readonly name: string = "RateLimitError";
}

/** 500 or above, after the retries. */
export class InternalServerError extends StatusError {
  override readonly name: string = "InternalServerError";
}
