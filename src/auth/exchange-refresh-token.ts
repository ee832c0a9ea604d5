import type { ConfidentialClientApplication, Configuration } from "@azure/msal-node";
import { withTimeout } from "../pipeline/timer.js";
import { type AbortSignalLike, AbortSource } from "../transport/abort.js";
import { describeError } from "./describe-error.js";
import { createNetworkClient, type NetworkClient } from "./network-client.js";
import type { Application } from "./options.js";
import type { AccessToken } from "./shared-tokens.js";
import { SignInError } from "./sign-in-error.js";

/** An access token, and the refresh token to use from now on when one came with it. */
export type ExchangedToken = AccessToken & { readonly renewedRefreshToken: string | undefined };

/** What is asked for: scopes, and what the service demands of the token as JSON text. */
export interface TokenDemand {
  readonly scopes: readonly string[];
  readonly claims?: string | undefined;
}

/**
 * Exchanges a refresh token for an access token, in one request.
 *
 * @throws {SignInError} whatever goes wrong.
 */
export function exchangeRefreshToken(application: Application, demand: TokenDemand): Promise<ExchangedToken> {
  const { timeoutMs } = application;
  // MSAL never stops waiting, and everyone who shares the request would wait with it.
  const timeoutError = () => {
    const message = `The sign-in service did not respond within ${timeoutMs} ms. Check the network, and try again.`;
    return new SignInError(message, { code: "timeout", retryable: true });
  };
  return withTimeout((signal) => exchange(application, demand, signal), new AbortSource(), timeoutMs, timeoutError);
}

async function exchange(
  application: Application,
  { scopes, claims }: TokenDemand,
  signal: AbortSignalLike,
): Promise<ExchangedToken> {
  const { ConfidentialClientApplication } = await loadMsal();
  const { client, lastResponse } = createNetworkClient(application.fetch, signal);
  try {
    // A new one each time: what its cache holds afterwards came with this response.
    const msal = new ConfidentialClientApplication(configurationOf(application, client));
    const result = await msal.acquireTokenByRefreshToken({
      refreshToken: application.refreshToken,
      scopes: [...scopes],
      forceCache: true, // or the renewed refresh token would be dropped, for there is no account yet
      ...(claims !== undefined && { claims }),
    });
    if (!result?.accessToken) throw describeError(undefined, lastResponse());
    return {
      token: result.accessToken,
      expiresOnTimestamp: result.expiresOn?.getTime() ?? Date.now(),
      renewedRefreshToken: renewedRefreshToken(msal),
    };
  } catch (error) {
    throw error instanceof SignInError ? error : describeError(error, lastResponse());
  }
}

async function loadMsal() {
  try {
    return await import("@azure/msal-node");
  } catch (error) {
    const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
    const isMissing = /MODULE_NOT_FOUND$/.test(`${code}`);
    // It may be there and fail, as under Deno without --allow-env.
    const advice = isMissing ? "Run: npm install @azure/msal-node" : `It says: ${message}`;
    throw new SignInError(
      `refreshTokenCredential needs the package @azure/msal-node, which cannot be loaded. ${advice}`,
    );
  }
}

function configurationOf(application: Application, networkClient: NetworkClient): Configuration {
  const { authority, clientId, clientSecret, clientCertificate } = application;
  const { thumbprintSha256 = "", privateKey = "", x5c } = clientCertificate ?? {};
  const certificate = { thumbprintSha256, privateKey, ...(x5c !== undefined && { x5c }) };
  const proof = clientSecret === undefined ? { clientCertificate: certificate } : { clientSecret };
  return { auth: { authority, clientId, ...proof }, system: { networkClient } };
}

/** MSAL gives refresh tokens out only in its serialized cache. */
function renewedRefreshToken(msal: ConfidentialClientApplication): string | undefined {
  const cache: { RefreshToken?: Record<string, { secret?: string }> } = JSON.parse(msal.getTokenCache().serialize());
  return Object.values(cache.RefreshToken ?? {})[0]?.secret;
}
