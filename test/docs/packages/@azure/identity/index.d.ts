import type { AccessToken, GetTokenOptions, TokenCredential } from "@azure/core-auth";

/** What the README uses of the package, which is not installed here. */
export declare class InteractiveBrowserCredential implements TokenCredential {
  constructor(options: { tenantId?: string; clientId?: string });
  getToken(scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken>;
}
