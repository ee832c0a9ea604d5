import type { ConfidentialClientApplication, Configuration } from "@azure/msal-node";
import { explainMsalError } from "./explain.js";
import type { Application } from "./options.js";
import type { AccessToken } from "./shared-tokens.js";
import { SignInError } from "./sign-in-error.js";

/** An access token, and the refresh token to use from now on when one came with it. */
export type Redeemed = AccessToken & { readonly renewedRefreshToken: string | undefined };

/**
 * Exchanges a refresh token for an access token, in one request.
 *
 * @throws {SignInError} whatever goes wrong.
 */
export async function redeemRefreshToken(application: Application, scopes: readonly string[]): Promise<Redeemed> {
  const { ConfidentialClientApplication } = await loadMsal();
  try {
    // A new one each time: what its cache holds afterwards came with this answer.
    const msal = new ConfidentialClientApplication(configurationOf(application));
    const result = await withTimeout(
      msal.acquireTokenByRefreshToken({
        refreshToken: application.refreshToken,
        scopes: [...scopes],
        forceCache: true, // or the renewed refresh token would be dropped, for there is no account yet
      }),
      application.timeoutMs,
    );
    if (!result?.accessToken) throw new SignInError("The sign-in service answered without a token. Try again.");
    return {
      token: result.accessToken,
      expiresOnTimestamp: result.expiresOn?.getTime() ?? Date.now(),
      renewedRefreshToken: renewedRefreshToken(msal),
    };
  } catch (error) {
    throw error instanceof SignInError ? error : explainMsalError(error);
  }
}

async function loadMsal() {
  try {
    return await import("@azure/msal-node");
  } catch {
    throw new SignInError(
      "refreshTokenCredential needs the package @azure/msal-node, which cannot be loaded. Run: npm install @azure/msal-node",
    );
  }
}

function configurationOf({ authority, clientId, ...application }: Application): Configuration {
  const { clientSecret, clientCertificate, networkClient } = application;
  const { thumbprintSha256 = "", privateKey = "", x5c } = clientCertificate ?? {};
  const certificate = { thumbprintSha256, privateKey, ...(x5c !== undefined && { x5c }) };
  const proof = clientSecret === undefined ? { clientCertificate: certificate } : { clientSecret };
  return { auth: { authority, clientId, ...proof }, system: networkClient ? { networkClient } : {} };
}

/** MSAL gives refresh tokens out only in its serialized cache. */
function renewedRefreshToken(msal: ConfidentialClientApplication): string | undefined {
  const cache: { RefreshToken?: Record<string, { secret?: string }> } = JSON.parse(msal.getTokenCache().serialize());
  return Object.values(cache.RefreshToken ?? {})[0]?.secret;
}

/** MSAL waits for ever, and everyone who shares the request would wait with it. */
async function withTimeout<Value>(promise: Promise<Value>, timeoutMs: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const message = `The sign-in service did not answer within ${timeoutMs} ms. Check the network, and try again.`;
      reject(new SignInError(message, { code: "timeout" }));
    }, timeoutMs);
  });
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
}
