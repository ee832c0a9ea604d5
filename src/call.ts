import type { SentTokens } from "./redact.js";

/** What one call carries through the layers below openapi-fetch, and what they note down while it goes on. */
export interface Call {
  /** The operation's id; undefined for a request that was made through `client.http`. */
  readonly operation: string | undefined;
  limits: Limits;
  /** How many requests were sent so far. */
  attempts: number;
  /** The tokens that its attempts have sent. */
  sent: SentTokens;
  requestId: string;
  correlationId: string;
}

/** How often and how long a call is tried. */
export interface Limits {
  /** How often a failed attempt is repeated. Default: 3. */
  readonly retries: number;
  /** The longest first wait before a retry, in milliseconds; each further one may be twice as long. Default: 500. */
  readonly baseDelayMs: number;
  /** The longest wait, in milliseconds. Default: 30,000. A longer `Retry-After` ends the call at once. */
  readonly maxDelayMs: number;
  /** How long one attempt may take, its body included, in milliseconds. Default: 30,000. */
  readonly attemptTimeoutMs: number;
  /** How long the call may take, its waits included, in milliseconds. Default: 120,000. */
  readonly totalTimeoutMs: number;
}

/**
 * One layer's view of the next: every layer takes a `Send` and gives one. The signal tells of the end of the call, or of
 * the attempt, before its time. The answer's body has been read.
 */
export type Send = (request: Request, call: Call, signal: EndSignal) => Promise<Response>;

/** The part of an AbortSignal that the layers use; an AbortSignal is one. */
export interface EndSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** One request, as it goes on the wire. */
export interface TransportRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | ArrayBuffer | null;
  /** How long the response's body may be when it is decompressed, in bytes. What is longer need not be read on. */
  readonly maxBodyBytes: number;
}

/** What came of it, with its body read and decompressed. */
export interface TransportResponse {
  /** 0 for a redirect, whose status a browser does not show. */
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** Why the body is not decompressed, as a clause: its coding is not known, or it is not what its coding says. */
  readonly undecoded?: string | undefined;
  /** Whether the body is longer than it may be. What came of it is not looked at. */
  readonly isTooLarge?: boolean | undefined;
}

/**
 * What sends one request. It rejects when no whole response came, and as soon as the signal aborts; it follows no
 * redirect.
 */
export type Transport = (request: TransportRequest, signal: EndSignal) => Promise<TransportResponse>;

/** What is handed to `fetch` beside the URL. */
export interface FetchInit {
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | ArrayBuffer | null;
  readonly redirect: "manual";
  readonly signal: AbortSignal;
}

/** What sends a request: the global `fetch`, or one that takes and gives at least this. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** The part of a Response that is used here. */
export interface FetchResponse {
  readonly status: number;
  readonly headers: Headers;
  /** A stream of the web's is read no further than `maxBodyBytes`; without one, `arrayBuffer` reads all. */
  readonly body?: unknown;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What is told of an attempt and of a call alike, when it has ended. */
export interface EndEvent {
  /** The operation's id; undefined for a request that was made through `client.http`. */
  readonly operation: string | undefined;
  readonly requestId: string;
  readonly correlationId: string;
  /** How long it took, in milliseconds: an attempt with its body, a call with its waits. */
  readonly durationMs: number;
  /** The status, or undefined when no answer came. */
  readonly status: number | undefined;
  /** Why there is no usable answer. */
  readonly error: unknown;
}

/** One request on the wire. */
export interface AttemptEvent extends EndEvent {
  /** 1 for the first request of a call. */
  readonly attempt: number;
}

/** One call. */
export interface CallEvent extends EndEvent {
  /** How many requests it took. */
  readonly attempts: number;
}

/** Where a body comes from. */
export interface AnswerPlace {
  /** The operation's id. */
  readonly operation: string;
  readonly status: number;
}

/** Reads bodies of media types other than JSON. */
export interface Decoder {
  /** In small letters, without parameters. */
  readonly mediaTypes: readonly string[];
  /** Gets the body without its mark; throws when it cannot be read. */
  decode(text: string, place: AnswerPlace): unknown;
}

/** Looks at a decoded body before the caller gets it; what it throws fails the call. */
export type Validate = (value: unknown, place: AnswerPlace & { readonly requestId: string }) => void;

/** How a token is asked for. */
export interface TokenRequest {
  /** Whether the last token was refused, so that a cached one will not do. */
  readonly forceRefresh: boolean;
  /** What the service demands of a new token (continuous access evaluation), as JSON text. */
  readonly claims?: string;
  /** Whether the token may be one that the service can ask to be renewed: with `claims`. */
  readonly enableCae?: boolean;
  /** Aborts when nobody waits any more. */
  readonly abortSignal?: AbortSignal;
}

/** A token, and until when it is good, both in milliseconds since 1970. Without an end it is asked for each time. */
export interface AccessToken {
  readonly token: string;
  readonly expiresOnTimestamp?: number | undefined;
  /** From when on it had better be replaced. Default: five minutes before its end, or at half of a shorter life. */
  readonly refreshAfterTimestamp?: number | undefined;
}

/** The part of `TokenCredential` (`@azure/core-auth`, `@azure/identity`) that is used here. */
export interface TokenCredential {
  getToken(scope: string, options: TokenRequest): Promise<AccessToken | null>;
}

/**
 * A bearer token, a function that gets one, or a credential of `@azure/identity`. A function is asked at each attempt; a
 * credential when the token at hand nears its end, for all calls of a client. Either is asked again after a 401.
 */
export type Credential = string | ((request: TokenRequest) => string | Promise<string>) | TokenCredential;
