import { assertArgument, TimeoutError } from "../errors.js";
import { withTimeout } from "../pipeline/timer.js";
import { type AbortSignalLike, AbortSource } from "../transport/abort.js";
import type { AccessToken, Credential, TokenCredential, TokenRequest } from "./credential.js";
import { cacheToken, type Refresh } from "./token-cache.js";

/** Gets a token that can be sent, within a time; it ends with the signal before. */
export type ProvideToken = (refresh: Refresh, timeoutMs: number, signal: AbortSignalLike) => Promise<string>;

/** Makes one function of the three forms of a credential. */
export function tokenProvider(credential: Credential, scope: string): ProvideToken {
  if (typeof credential === "string") {
    const token = checkToken(credential);
    return async () => token;
  }
  assertArgument(
    typeof credential === "function" || typeof credential?.getToken === "function",
    "credential has to be a token, a function that gets one, or a TokenCredential.",
  );
  const provide = typeof credential === "function" ? fromFunction(credential) : fromCredential(credential, scope);
  let last = ""; // a token is long, and mostly that of the call before
  return async (...request) => {
    const token = await provide(...request);
    if (token === "" || token !== last) last = checkToken(token);
    return last;
  };
}

/** RFC 6750 allows fewer characters still. These are the ones that cannot break out of the header. */
function checkToken(token: unknown): string {
  assertArgument(
    typeof token === "string" && /^[\x21-\x7e]+$/.test(token),
    "The token is empty or malformed. Sign in, and pass the access token as it is, without Bearer in front.",
  );
  return token;
}

type Provide = (...request: Parameters<ProvideToken>) => Promise<unknown>;

/** A function does not tell how long its token is good, so it is asked each time. */
function fromFunction(getToken: Extract<Credential, (...request: never[]) => unknown>): Provide {
  return (refresh, timeoutMs, signal) =>
    withTimeout(async (inner) => getToken(tokenRequest(refresh, inner)), signal, timeoutMs, tokenTimeout(timeoutMs));
}

/** Some credentials of `@azure/identity` start a process for each token, so one is kept for all calls. */
function fromCredential(credential: TokenCredential, scope: string): Provide {
  const fromCache = cacheToken(async (refresh, timeoutMs): Promise<Partial<AccessToken>> => {
    const getToken = async (inner: AbortSignalLike) => credential.getToken(scope, tokenRequest(refresh, inner));
    // Not with a caller's signal: who gives up must not take the others' token away.
    return (await withTimeout(getToken, new AbortSource(), timeoutMs, tokenTimeout(timeoutMs))) ?? {};
  });
  return async (refresh, timeoutMs, signal) => {
    const cached = () => fromCache(refresh, timeoutMs);
    return (await withTimeout(cached, signal, timeoutMs, tokenTimeout(timeoutMs))).token;
  };
}

function tokenRequest({ forceRefresh, claims }: Refresh, abortSignal: AbortSignalLike): TokenRequest {
  return { forceRefresh, abortSignal, ...(claims !== undefined && { claims, enableCae: true }) };
}

/** The error of a credential that took too long. */
export function tokenTimeout(timeoutMs: number): () => TimeoutError {
  return () => new TimeoutError("token", timeoutMs);
}
