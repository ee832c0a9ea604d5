import type { AbortSignalLike } from "../transport/abort.js";

/** How a token is asked for. */
export interface TokenRequest {
  /** Whether the last token was refused, so that a cached one will not do. */
  readonly forceRefresh: boolean;
  /** What the service demands of a new token (continuous access evaluation), as JSON text. */
  readonly claims?: string;
  /** Whether the token may be one that the service can ask to have renewed. Set together with `claims`. */
  readonly enableCae?: boolean;
  /** Aborts when nobody waits any more. `toAbortSignal()` makes an AbortSignal of it. */
  readonly abortSignal?: AbortSignalLike;
}

/** A token, and until when it is good, in milliseconds since 1970. Without an end it is asked for each time. */
export interface AccessToken {
  readonly token: string;
  readonly expiresOnTimestamp?: number | undefined;
  /** When to begin replacing it. Default: five minutes before its end, or at half of a shorter life. */
  readonly refreshAfterTimestamp?: number | undefined;
}

/** The part of `TokenCredential` (`@azure/core-auth`, `@azure/identity`) that is used here. */
export interface TokenCredential {
  getToken(scope: string, options: TokenRequest): Promise<AccessToken | null>;
}

/**
 * A bearer token, a function that gets one, or a credential of `@azure/identity`. A function is asked at each attempt. A
 * credential is asked when the token at hand nears its end, for all calls of a client. Both are asked again after a 401.
 */
export type Credential = string | ((request: TokenRequest) => string | Promise<string>) | TokenCredential;
