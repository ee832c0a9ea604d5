import type { AccessToken, Call, Credential, EndSignal, Send, TokenCredential } from "./call.js";
import { claimsOf } from "./claims-challenge.js";
import { now } from "./clock.js";
import { check, TimeoutError } from "./errors.js";
import { secretOf, withToken } from "./redact.js";
import { shareRefresh } from "./shared-refresh.js";
import { Ending, limited, withSignal } from "./time.js";
import { cacheToken, type Refresh } from "./token-cache.js";

/** Gets a token that can be sent, in no more than a time; it ends with the signal before. */
export type ProvideToken = (refresh: Refresh, limitMs: number, signal: EndSignal) => Promise<string>;

/** How long no refresh is forced after a new token was refused, too: whatever is wrong, another token does not mend it. */
const renewalPauseMs = 30_000;

/** Makes one function of the three forms of a credential. */
export function tokenProvider(credential: Credential, scope: string): ProvideToken {
  if (typeof credential === "string") {
    checkToken(credential);
    return async () => credential;
  }
  check(
    typeof credential === "function" || typeof credential?.getToken === "function",
    "credential has to be a token, a function that gets one, or a TokenCredential.",
  );
  const provide = typeof credential === "function" ? askedEachTime(credential) : askedWhenNeeded(credential, scope);
  let checked: unknown; // a token is long, and mostly the one of the last time
  return async (...request) => {
    const token = await provide(...request);
    if (!token || token !== checked) checked = checkToken(token);
    return checked as string;
  };
}

function checkToken(token: unknown): string {
  // RFC 6750 allows fewer characters still; these are the ones that cannot break out of the header.
  check(
    typeof token === "string" && /^[\x21-\x7e]+$/.test(token),
    "The token is empty or malformed. Sign in, and pass the access token as it is.",
  );
  return token as string;
}

type Provide = (...request: Parameters<ProvideToken>) => Promise<string | undefined>;

/** A function says nothing of how long its token is good. */
function askedEachTime(getToken: Extract<Credential, (...request: never[]) => unknown>): Provide {
  return (refresh, limitMs, signal) =>
    limited(
      async (end) => getToken(withSignal("abortSignal", { ...asked(refresh), end })),
      signal,
      limitMs,
      () => new TimeoutError("token", limitMs),
    );
}

/** Some credentials of `@azure/identity` start a process for each token, so one is kept for all calls. */
function askedWhenNeeded(credential: TokenCredential, scope: string): Provide {
  const late = (limitMs: number) => () => new TimeoutError("token", limitMs);
  const fromCache = cacheToken(async (refresh, limitMs): Promise<Partial<AccessToken>> => {
    const request = (end: EndSignal) => withSignal("abortSignal", { ...asked(refresh), end });
    // Without a caller's signal: who gives up must not take the others' token away.
    const token = await limited(
      async (end) => credential.getToken(scope, request(end)),
      new Ending(),
      limitMs,
      late(limitMs),
    );
    return token ?? {};
  });
  return async (refresh, limitMs, signal) =>
    (await limited(() => fromCache(refresh, limitMs), signal, limitMs, late(limitMs))).token;
}

function asked({ forceRefresh, claims }: Refresh) {
  return { forceRefresh, ...(claims !== undefined && { claims, enableCae: true }) };
}

/**
 * Sends each attempt with a token. After a 401 it asks once for a new one, which calls that run side by side share, and
 * sends again if that is another.
 */
export function withCredential(send: Send, provideToken: ProvideToken): Send {
  const share = shareRefresh<string>();
  let last = { refused: "", renewed: "" };
  let pausedUntil = 0;
  let secret = secretOf("");
  const pause = () => {
    pausedUntil = now() + renewalPauseMs;
    last = { refused: "", renewed: "" };
  };

  function use(call: Call, token: string): void {
    if (token !== secret.token) secret = secretOf(token);
    call.sent = withToken(call.sent, secret);
  }

  async function renew(refused: string, claims: string | undefined, limitMs: number): Promise<string> {
    if (refused === last.refused) return last.renewed;
    if (now() < pausedUntil) return refused;
    return share(claims ?? "", limitMs, async () => {
      const renewed = await provideToken({ forceRefresh: true, claims }, limitMs, new Ending());
      if (renewed === refused) pause();
      else last = { refused, renewed };
      return renewed;
    });
  }

  return async (request, call, signal) => {
    const limitMs = call.limits.attemptTimeoutMs;
    const token = await provideToken({ forceRefresh: false }, limitMs, signal);
    use(call, token);
    const response = await send(request, call, signal);
    if (response.status !== 401) return response;
    const renewed = await limited(
      () => renew(token, claimsOf(response.headers), limitMs),
      signal,
      limitMs,
      () => new TimeoutError("token", limitMs),
    );
    if (renewed === token) return response;
    use(call, renewed);
    const again = await send(request, call, signal);
    if (again.status === 401) pause();
    return again;
  };
}
