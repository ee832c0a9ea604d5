import type { ConnectionError } from "../errors.js";
import { retryAfterMs } from "../pipeline/retry-after.js";
import { type AbortSignalLike, toAbortSignal } from "../transport/abort.js";
import { readBytes } from "../transport/body-bytes.js";
import { connectionError } from "../transport/connection-error.js";
import type { FetchResponse } from "../transport/fetch-transport.js";

/** The part of `fetch` that is used here. */
export type TokenFetch = (
  url: string,
  init: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body: string | null;
    readonly redirect: "error";
    readonly signal: AbortSignal;
  },
) => Promise<FetchResponse>;

/** What MSAL sends its requests with; its own type would ask every user of these types to install MSAL. */
export interface NetworkClient {
  sendGetRequestAsync<Body>(url: string, request?: NetworkRequest): Promise<NetworkResponse<Body>>;
  sendPostRequestAsync<Body>(url: string, request?: NetworkRequest): Promise<NetworkResponse<Body>>;
}

interface NetworkRequest {
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

interface NetworkResponse<Body> {
  headers: Record<string, string>;
  body: Body;
  status: number;
}

/** What came of the last request, which MSAL's errors do not tell. */
export interface LastResponse {
  readonly status?: number | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly failure?: ConnectionError | undefined;
}

/** More bytes than any response of the sign-in service has: 1 MiB. */
const longestBody = 2 ** 20;

/** How long a token is taken to be good for whose response does not say it, as RFC 6749 allows. */
const defaultLifeSeconds = 300;
/** A token lives for hours. */
const longestLifeSeconds = 90 * 86_400;

/** Carries MSAL's requests by `fetch`, until the signal aborts, and tells what came of the last one. */
export function createNetworkClient(fetch: TokenFetch, abortSignal: AbortSignalLike) {
  const signal = toAbortSignal(abortSignal);
  let last: LastResponse = {};

  async function send<Body>(method: string, url: string, request: NetworkRequest = {}): Promise<NetworkResponse<Body>> {
    const { headers = {}, body = null } = request;
    let response: FetchResponse;
    let text: string;
    try {
      response = await fetch(url, { method, headers, body, redirect: "error", signal });
      text = await textOf(response);
    } catch (error) {
      last = { failure: connectionError(error, () => "") };
      throw error;
    }
    last = { status: response.status, retryAfterMs: retryAfterMs(response.headers) };
    return { status: response.status, headers: Object.fromEntries(response.headers), body: readBody(text) as Body };
  }

  const client: NetworkClient = {
    sendGetRequestAsync: (url, request) => send("GET", url, request),
    sendPostRequestAsync: (url, request) => send("POST", url, request),
  };
  return { client, lastResponse: () => last };
}

/** The body as text. One that is too long to come from the sign-in service is as good as none. */
async function textOf(response: FetchResponse): Promise<string> {
  return new TextDecoder().decode(await readBytes(response, longestBody));
}

/** Tokens are text and lifetimes are numbers. Anything else would never expire, or be stored over a good refresh token. */
function tokensOf(body: Readonly<Record<string, unknown>>): object {
  const { access_token, refresh_token, expires_in, ...others } = body;
  if (typeof access_token !== "string") return {};
  const life = Number(expires_in);
  return {
    ...others,
    access_token,
    ...(typeof refresh_token === "string" && { refresh_token }),
    expires_in: life > 0 && life <= longestLifeSeconds ? life : defaultLifeSeconds,
  };
}

/** What is no JSON object, such as a page of a proxy, has nothing that MSAL could read. */
function readBody(text: string): object {
  try {
    const body = JSON.parse(text) ?? {};
    return "access_token" in body ? tokensOf(body) : body;
  } catch {
    return {};
  }
}
