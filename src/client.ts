import createFetchClient, { type Client } from "openapi-fetch";
import type { paths } from "../generated/typescript/contract.js";
import { servers } from "../generated/typescript/operations.js";
import { checkBaseUrl } from "./base-url.js";
import { type Credential, type Transport, tokenProvider, withToken } from "./credential.js";
import { type Calls, createCalls } from "./operation.js";

/** How a client reaches the service. */
export interface ClientOptions {
  /** A bearer token, a function that gets one, or a credential of `@azure/identity`. */
  credential: Credential;
  /** Where the service is. Default: the contract's first server, `https://api.partnercenter.microsoft.com`. */
  baseUrl?: string | undefined;
  /** The scope that a `TokenCredential` is asked for. Default: `/.default` of the contract's first server. */
  scope?: string | undefined;
  /** What sends a request. Default: the global `fetch`. */
  fetch?: Transport | undefined;
}

/** The operations of the contract as calls, and the openapi-fetch client under them. */
export interface PartnerCenterClient extends Calls {
  /** openapi-fetch over the generated `paths`, for middleware and for what the calls do not offer. It sends the token too. */
  readonly http: Client<paths>;
}

/**
 * Makes a client for Partner Center. Nothing is sent until a call is made.
 *
 * @example
 * const client = createPartnerCenterClient({ credential: token });
 * const result = await client.getCustomerUsageSummary("3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4");
 * if (result.status === 200) console.log(result.data.totalCost);
 *
 * @throws {ArgumentError} when the credential is missing or the base URL is not safe for a token.
 */
export function createPartnerCenterClient(options: ClientOptions): PartnerCenterClient {
  const {
    credential,
    baseUrl = servers[0],
    scope = `${servers[0]}/.default`,
    fetch = globalThis.fetch,
  } = options ?? {};
  const http = createFetchClient<paths>({
    baseUrl: checkBaseUrl(baseUrl),
    fetch: withToken(fetch, tokenProvider(credential, scope)),
    redirect: "error", // a redirect would carry the caller's headers to a host that nobody chose
  });
  return { http, ...createCalls(http) };
}
