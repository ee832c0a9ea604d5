import { printable } from "./printable.js";
import type { Refusal, Trace } from "./result.js";

/**
 * What the caller passed cannot be sent. Thrown before anything leaves the machine; the message says what to pass
 * instead, and never repeats a token.
 */
export class ArgumentError extends TypeError {
  override readonly name: string = "ArgumentError";
}

/**
 * Refuses what the caller passed unless it is right.
 *
 * @throws {ArgumentError} with this message.
 */
export function check(isRight: boolean, message: string, options?: ErrorOptions): asserts isRight {
  if (!isRight) throw new ArgumentError(message, options);
}

/**
 * No answer came: the network, the name, the certificate, or a body that was cut off. `cause` has the name, code and
 * message of what `fetch` or the transport threw, and of what caused that; never the thing itself, which may hold the
 * token.
 */
export class ConnectionError extends Error {
  override readonly name: string = "ConnectionError";
  /** Whether another attempt may succeed: not with a bad certificate, a redirect, or a request that cannot be sent. */
  readonly retryable: boolean;

  constructor(message: string, { retryable = true, ...options }: ErrorOptions & { readonly retryable?: boolean } = {}) {
    super(message, options);
    this.retryable = retryable;
  }
}

/** The service sent the browser elsewhere, which is not followed: the token would go along. It is not tried again. */
export class RedirectError extends ConnectionError {
  override readonly name: string = "RedirectError";

  constructor() {
    super("The service redirects elsewhere, which is not followed. Check baseUrl.", { retryable: false });
  }
}

/**
 * An attempt, the token for one, or the call as a whole took longer than it may. The caller's own signal rejects with its
 * own reason.
 */
export class TimeoutError extends Error {
  override readonly name: string = "TimeoutError";
  /** What took too long. A token may take as long as an attempt. */
  readonly scope: "attempt" | "token" | "call";
  /** How long it was given, in milliseconds. */
  readonly limitMs: number;

  constructor(scope: TimeoutError["scope"], limitMs: number) {
    super(
      scope === "token"
        ? `The credential gave no token within ${limitMs} ms. Check it, or raise attemptTimeoutMs.`
        : `The ${scope} took longer than ${limitMs} ms. Try again later, or raise its limit.`,
    );
    this.scope = scope;
    this.limitMs = limitMs;
  }
}

/** The service answered: what it said, and the ids under which Microsoft's support finds the request. */
abstract class AnswerError extends Error implements Trace {
  declare readonly status: number;
  declare readonly headers: Headers;
  declare readonly requestId: string;
  declare readonly correlationId: string;
  declare readonly correlationVector: string | undefined;
  declare readonly text: string;
  declare readonly attempts: number;

  constructor(message: string, trace: Trace, options?: ErrorOptions) {
    super(message, options);
    Object.assign(this, trace);
  }
}

/** The service answered with success, but its body is no summary. `text` holds its start. */
export class DecodeError extends AnswerError {
  override readonly name: string = "DecodeError";
}

/** The service answered with a status that is no success. Thrown by `orThrow()`; the message says what to do. */
export class StatusError extends AnswerError implements Refusal<number, unknown> {
  override readonly name: string = "StatusError";
  declare readonly ok: false;
  /** The service's fault, or undefined when the body was none. */
  declare readonly fault: unknown;
  /** The fault's code as text, whatever the wire sent. */
  declare readonly code: string | undefined;
  /** Whether the customer has no Azure usage: then the class is NoUsageError. */
  declare readonly noUsage: boolean;
  /** How long the service asked to wait, in milliseconds. */
  declare readonly retryAfterMs: number | undefined;
}

/** 401: the token is not accepted, after one refresh where the credential can refresh. */
export class AuthenticationError extends StatusError {
  override readonly name: string = "AuthenticationError";
}

/** 403: the caller has no right to this answer. */
export class PermissionError extends StatusError {
  override readonly name: string = "PermissionError";
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
export class ThrottledError extends StatusError {
  override readonly name: string = "ThrottledError";
}

/** What to do, and the class of the error, by status, or by what goes before it. */
const kinds: Readonly<Record<string, readonly [advice: string, errorClass?: typeof StatusError]>> = {
  400: ["Correct the request."],
  401: ["Get a new token, and sign in with multi-factor authentication.", AuthenticationError],
  403: ["Check the partner's rights to this customer.", PermissionError],
  404: ["Check the customer id.", NotFoundError],
  429: ["Call less often.", ThrottledError],
  noUsage: ["The customer has no Azure usage: go on without it.", NoUsageError],
  900329: ["The token has no user: get one for an application and a user.", PermissionError],
};

/** Makes the error of a refusal: the one place that goes from a status to a class, and says what to do. */
export function statusError(refusal: Refusal<number, unknown>): StatusError {
  const { status, code, fault, noUsage, retryAfterMs } = refusal;
  const kind = kinds[noUsage ? "noUsage" : code === "900329" ? code : status];
  const [advice, ErrorClass = StatusError] = kind ?? ["Try again later."];
  const { description, message } = (fault ?? {}) as { description?: unknown; message?: unknown };
  const wait = retryAfterMs && `Wait ${retryAfterMs / 1000} s, as the service asks.`;
  const said = [description, message].find((text) => typeof text === "string" && text !== "") as string | undefined;
  const sentences = [
    `Status ${status}${code ? `, code ${printable(code)}` : ""}.`,
    said && printable(said),
    advice,
    wait,
  ];
  return new ErrorClass(sentences.filter(Boolean).join(" "), refusal);
}
