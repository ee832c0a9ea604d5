import { exchangeRefreshToken, type TokenDemand } from "./exchange-refresh-token.js";
import { keepRefreshToken } from "./kept-refresh-token.js";
import { oneAtATime } from "./one-at-a-time.js";
import { type AuthOptions, checkAuthOptions } from "./options.js";
import { type AccessToken, type GetToken, noTokenWithin, shareTokens } from "./shared-tokens.js";

export type { AuthOptions, ClientCertificate } from "./options.js";
export type { AccessToken, GetTokenOptions } from "./shared-tokens.js";
export { SignInError } from "./sign-in-error.js";

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
  // The request and the store may take their time one after the other; after that, nothing is redeemed any more.
  const timeoutMs = 2 * application.timeoutMs;
  const refreshToken = keepRefreshToken(application.refreshToken, onRefreshToken, application.timeoutMs);
  // For all scopes: two at once would redeem the same refresh token, and the later renewal would not be the last stored.
  const inTurn = oneAtATime(timeoutMs, () => noTokenWithin(timeoutMs));

  async function acquire({ claims, ...demand }: TokenDemand): Promise<AccessToken> {
    const current = { ...application, refreshToken: await refreshToken.current() };
    const { renewedRefreshToken, ...accessToken } = await exchangeRefreshToken(current, {
      scopes: scopes ?? demand.scopes,
      claims,
    });
    await refreshToken.renew(renewedRefreshToken);
    return accessToken;
  }

  return { getToken: shareTokens((demand) => inTurn(() => acquire(demand)), timeoutMs) };
}
