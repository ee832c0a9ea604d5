import { now } from "../clock.js";
import { shareRefresh } from "./shared-refresh.js";

/** A token, and until when it is good, both in milliseconds since 1970. */
interface CacheableToken {
  readonly token?: string | undefined;
  readonly expiresOnTimestamp?: number | undefined;
  readonly refreshAfterTimestamp?: number | undefined;
}

/** How a new token is asked for: whether the last one was refused, and what the service demands of the next. */
export interface Refresh {
  readonly forceRefresh: boolean;
  readonly claims?: string | undefined;
}

/** The longest time before its end at which a token is replaced, so that none expires on its way. */
const longestMarginMs = 5 * 60_000;
/** How long nobody asks again for an early replacement, whatever came of the last. */
const earlyPauseMs = 30_000;

/**
 * Keeps a token while it is good. From some time before its end on, a new one is asked for while the one at hand goes on
 * being used: until it has really expired, a failure to replace it fails nobody. All who ask within `limitMs` of a
 * refresh share it.
 */
export function cacheToken<Token extends CacheableToken>(
  acquire: (refresh: Refresh, limitMs: number) => Promise<Token>,
): (refresh: Refresh, limitMs: number) => Promise<Token> {
  const share = shareRefresh<Token>();
  let kept: Token | undefined;
  let refreshAfter = 0;
  let nextEarlyRefresh = 0;

  async function replace(refresh: Refresh, limitMs: number): Promise<Token> {
    const token = await acquire(refresh, limitMs);
    kept = token;
    refreshAfter = refreshTimeOf(token);
    return token;
  }

  return (refresh, limitMs) => {
    const { forceRefresh, claims = "" } = refresh;
    const renew = () => share(claims, limitMs, () => replace(refresh, limitMs));
    if (forceRefresh || !kept || Date.now() >= (kept.expiresOnTimestamp ?? 0)) return renew();
    if (Date.now() >= refreshAfter && now() >= nextEarlyRefresh) {
      nextEarlyRefresh = now() + earlyPauseMs;
      renew().catch(() => undefined);
    }
    return Promise.resolve(kept);
  };
}

function refreshTimeOf({ refreshAfterTimestamp, expiresOnTimestamp = 0 }: CacheableToken): number {
  const lifeMs = expiresOnTimestamp - Date.now();
  return refreshAfterTimestamp ?? expiresOnTimestamp - Math.min(longestMarginMs, lifeMs / 2);
}
