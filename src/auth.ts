import { type AuthOptions, checkAuthOptions } from "./auth/options.js";
import { redeemRefreshToken, type TokenDemand } from "./auth/redeem.js";
import { type AccessToken, type GetToken, shareTokens } from "./auth/shared-tokens.js";
import { SignInError } from "./auth/sign-in-error.js";
import { Ending, limited } from "./time.js";

export type { AuthOptions, ClientCertificate } from "./auth/options.js";
export type { AccessToken, GetTokenOptions } from "./auth/shared-tokens.js";
export { SignInError } from "./auth/sign-in-error.js";

/** A credential for the client. It also fits wherever a `TokenCredential` of `@azure/core-auth` is taken. */
export interface RefreshTokenCredential {
  /**
   * Gives an access token: the one at hand while it is good. From five minutes before its end on (from half of a shorter
   * life), a new one is asked for, while the one at hand still serves. Callers that ask at the same time share one
   * request. `expiresOnTimestamp` is in milliseconds since 1970.
   *
   * @throws {SignInError} when no token can be had; its message says what to do.
   */
  readonly getToken: GetToken;
}

/**
 * Signs in by a refresh token (the Secure Application Model): once, a user signs in with multi-factor authentication and
 * consents; from then on this gets access tokens for the application and that user. It needs `@azure/msal-node`, which
 * is to be installed beside this package and is loaded with the first token.
 *
 * Microsoft Entra ID renews the refresh token with each use, and lets each live for about 90 days: store what
 * `onRefreshToken` receives, and start with that next time.
 *
 * @example
 * const credential = refreshTokenCredential({
 *   tenantId, clientId, clientSecret,
 *   refreshToken: await vault.read("refresh-token"),
 *   onRefreshToken: (renewed) => vault.write("refresh-token", renewed),
 * });
 * const client = createPartnerCenterClient({ credential });
 *
 * @throws {ArgumentError} when an option is missing, empty or not one of those that are known.
 */
export function refreshTokenCredential(options: AuthOptions): RefreshTokenCredential {
  const { scopes, onRefreshToken, ...application } = checkAuthOptions(options);
  const { timeoutMs } = application;
  let { refreshToken } = application;

  async function acquire({ claims, ...demand }: TokenDemand): Promise<AccessToken> {
    const { renewedRefreshToken, ...accessToken } = await redeemRefreshToken(
      { ...application, refreshToken },
      { scopes: scopes ?? demand.scopes, claims },
    );
    if (renewedRefreshToken !== undefined && renewedRefreshToken !== refreshToken) {
      refreshToken = renewedRefreshToken;
      // When storing fails, so does this: nothing is kept, and the next caller refreshes and stores anew.
      await limited(
        async () => onRefreshToken?.(renewedRefreshToken),
        new Ending(),
        timeoutMs,
        () => storeTimeout(timeoutMs),
      );
    }
    return accessToken;
  }

  // The request and the store may take that long one after the other.
  return { getToken: shareTokens(acquire, 2 * timeoutMs) };
}

function storeTimeout(timeoutMs: number): SignInError {
  return new SignInError(`onRefreshToken did not end within ${timeoutMs} ms. Check where it stores the token.`, {
    code: "timeout",
    retryable: true,
  });
}
