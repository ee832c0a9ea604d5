import { withTimeout } from "../pipeline/timer.js";
import { AbortSource } from "../transport/abort.js";
import type { AuthOptions } from "./options.js";
import { SignInError } from "./sign-in-error.js";

/** The refresh token of a sign-in, over its renewals. */
export interface KeptRefreshToken {
  /** The one to redeem next. A renewal that could not be stored is stored before, and fails this when it still cannot be. */
  current(): Promise<string>;
  /** Stores a renewal, and takes it for the current one from then on. */
  renew(renewed: string | undefined): Promise<void>;
}

/**
 * Keeps a refresh token, and uses no renewal that is not stored: one that lives in memory alone is lost with the process, and
 * the service may return the same one again, which then looks like nothing new.
 */
export function keepRefreshToken(
  first: string,
  store: AuthOptions["onRefreshToken"],
  timeoutMs: number,
): KeptRefreshToken {
  let stored = first;
  let unstored: string | undefined;

  async function storeRenewal(): Promise<void> {
    const renewal = unstored;
    if (renewal === undefined) return;
    const timeoutError = () => storeTimeout(timeoutMs);
    await withTimeout(async () => store?.(renewal), new AbortSource(), timeoutMs, timeoutError);
    // Another may have stored it meanwhile, and gone on to the next.
    if (unstored !== renewal) return;
    stored = renewal;
    unstored = undefined;
  }

  return {
    async current() {
      await storeRenewal();
      return stored;
    },
    async renew(renewed) {
      if (renewed === undefined || renewed === stored) return;
      unstored = renewed;
      await storeRenewal();
    },
  };
}

function storeTimeout(timeoutMs: number): SignInError {
  return new SignInError(`onRefreshToken did not end within ${timeoutMs} ms. Check where it stores the token.`, {
    code: "timeout",
    retryable: true,
  });
}
