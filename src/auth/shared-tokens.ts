import { cacheToken } from "../credential/token-cache.js";
import { withTimeout } from "../pipeline/timer.js";
import { type AbortSignalLike, AbortSource, reasonOf } from "../transport/abort.js";
import type { TokenDemand } from "./exchange-refresh-token.js";
import { checkScopes } from "./options.js";
import { SignInError } from "./sign-in-error.js";

/** An access token, and until when it is good: in milliseconds since 1970. */
export interface AccessToken {
  readonly token: string;
  readonly expiresOnTimestamp: number;
}

/** What one caller asks for. */
export interface GetTokenOptions {
  /** Get a new token even if one is at hand, after the service refused that one. Default: false. */
  readonly forceRefresh?: boolean | undefined;
  /** What the service demands of the token, as JSON text; it always leads to a new one. */
  readonly claims?: string | undefined;
  /** Ends the waiting of this caller, who then gets the signal's reason; others go on waiting for the same request. */
  readonly abortSignal?: AbortSignalLike | undefined;
}

/** Gives an access token for these scopes. */
export type GetToken = (scopes: string | string[], options?: GetTokenOptions) => Promise<AccessToken>;

/** Keeps tokens while they are good, and lets all who ask at the same time wait for one request, no longer than a limit. */
export function shareTokens(acquire: (demand: TokenDemand) => Promise<AccessToken>, timeoutMs: number): GetToken {
  const caches = new Map<string, ReturnType<typeof cacheToken<AccessToken>>>();

  function cacheFor(scopes: readonly string[]) {
    const key = scopes.join(" ");
    const cache = caches.get(key) ?? cacheToken<AccessToken>(({ claims }) => acquire({ scopes, claims }));
    caches.set(key, cache);
    return cache;
  }

  return async (scopes, { forceRefresh = false, claims, abortSignal } = {}) => {
    const fromCache = cacheFor(checkScopes(scopes));
    const signal = abortSignal ?? new AbortSource();
    if (signal.aborted) throw reasonOf(signal);
    const refresh = { forceRefresh: forceRefresh || claims !== undefined, claims };
    return withTimeout(
      () => fromCache(refresh, timeoutMs),
      signal,
      timeoutMs,
      () => noTokenWithin(timeoutMs),
    );
  };
}

/** What ends the wait for a token that is late. */
export function noTokenWithin(timeoutMs: number): SignInError {
  const message = `No token came within ${timeoutMs} ms. Check the network and onRefreshToken, and try again.`;
  return new SignInError(message, { code: "timeout", retryable: true });
}
