import { now } from "../clock.js";
import { claimsOf } from "../credential/claims-challenge.js";
import { shareRefresh } from "../credential/shared-refresh.js";
import { type ProvideToken, tokenTimeout } from "../credential/token-provider.js";
import { secretOf, withToken } from "../redaction/redact.js";
import { AbortSource } from "../transport/abort.js";
import type { CallContext } from "./call-context.js";
import type { Policy } from "./pipeline.js";
import { withTimeout } from "./timer.js";

/** How long no refresh is forced after a new token was refused as well: a third would help no more. */
const renewalPauseMs = 30_000;

/**
 * Gives each attempt a token. After a 401 it asks once for a new one, which calls that run side by side share, and
 * repeats the attempt if that is another.
 */
export function credentialPolicy(provideToken: ProvideToken): Policy {
  const share = shareRefresh<string>();
  let lastRenewal = { refused: "", renewed: "" };
  let pausedUntil = 0;
  let secret = secretOf("");

  function pause(): void {
    pausedUntil = now() + renewalPauseMs;
    lastRenewal = { refused: "", renewed: "" };
  }

  function setToken(context: CallContext, token: string): void {
    if (token !== secret.token) secret = secretOf(token);
    context.tokens = withToken(context.tokens, secret);
  }

  async function renew(refused: string, claims: string | undefined, timeoutMs: number): Promise<string> {
    if (refused === lastRenewal.refused) return lastRenewal.renewed;
    if (now() < pausedUntil) return refused;
    return share(claims ?? "", timeoutMs, async () => {
      const renewed = await provideToken({ forceRefresh: true, claims }, timeoutMs, new AbortSource());
      if (renewed === refused) pause();
      else lastRenewal = { refused, renewed };
      return renewed;
    });
  }

  return (next) => async (request, context, signal) => {
    const timeoutMs = context.options.attemptTimeoutMs; // a token may take as long as an attempt
    const token = await provideToken({ forceRefresh: false }, timeoutMs, signal);
    setToken(context, token);
    const response = await next(request, context, signal);
    if (response.status !== 401) return response;
    const shared = () => renew(token, claimsOf(response.headers), timeoutMs);
    const renewed = await withTimeout(shared, signal, timeoutMs, tokenTimeout(timeoutMs));
    if (renewed === token) return response;
    setToken(context, renewed);
    const repeated = await next(request, context, signal);
    if (repeated.status === 401) pause();
    return repeated;
  };
}
