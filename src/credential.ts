import { toAbortSignal } from "./ending.js";
import { ArgumentError } from "./errors.js";
import { type Call, LightRequest, type Send } from "./transport.js";

/** How a token is asked for. */
export interface TokenRequest {
  /** Whether the last token was refused, so that a cached one will not do. */
  readonly forceRefresh: boolean;
  /** Aborts when the call ends. */
  readonly abortSignal?: AbortSignal;
}

/** The part of `TokenCredential` (`@azure/core-auth`, `@azure/identity`) that is used here. */
export interface TokenCredential {
  getToken(scope: string, options: TokenRequest): Promise<{ readonly token: string } | null>;
}

/** A bearer token, a function that gets one, or a credential of `@azure/identity`. Asked once for each attempt. */
export type Credential = string | ((request: TokenRequest) => string | Promise<string>) | TokenCredential;

/** Gets a token that can be sent. */
export type ProvideToken = (request: TokenRequest) => Promise<string>;

/** Makes one function of the three forms of a credential. */
export function tokenProvider(credential: Credential, scope: string): ProvideToken {
  if (typeof credential === "string") checkToken(credential);
  else if (typeof credential !== "function" && typeof credential?.getToken !== "function") {
    throw new ArgumentError("credential has to be a token, a function that gets one, or a TokenCredential.");
  }
  return async (request) => {
    if (typeof credential === "string") return credential;
    if (typeof credential === "function") return checkToken(await credential(request));
    return checkToken((await credential.getToken(scope, request))?.token);
  };
}

/**
 * Sends each attempt with a token. After a 401 it asks once for a new one, which calls that run side by side share, and
 * sends again if that is another.
 */
export function withCredential(send: Send, provideToken: ProvideToken): Send {
  let pending: Promise<string> | undefined;
  let last = { refused: "", renewed: "" };
  const refresh = (refused: string): Promise<string> => {
    if (refused === last.refused) return Promise.resolve(last.renewed);
    // Without a caller's signal: who gives up must not take the others' token away.
    pending ??= provideToken({ forceRefresh: true })
      .then((renewed) => {
        if (renewed !== refused) last = { refused, renewed };
        return renewed;
      })
      .finally(() => {
        pending = undefined;
      });
    return pending;
  };
  return async (request, call) => {
    const token = await provideToken({
      forceRefresh: false,
      get abortSignal() {
        return toAbortSignal(call.signal);
      },
    });
    const response = await sendAs(token, send, request, call);
    if (response.status !== 401) return response;
    const renewed = await refresh(token);
    return renewed === token ? response : sendAs(renewed, send, request, call);
  };
}

/** The token is on the request only while it is sent, so that no middleware sees it. */
async function sendAs(token: string, send: Send, request: Request, call: Call): Promise<Response> {
  call.progress.token = token;
  request.headers.set("Authorization", `Bearer ${token}`);
  if (request instanceof LightRequest) return send(request, call); // made when there is no middleware
  try {
    return await send(request, call);
  } finally {
    request.headers.delete("Authorization");
  }
}

function checkToken(token: unknown): string {
  // RFC 6750 allows fewer characters still; these are the ones that cannot break out of the header.
  if (typeof token !== "string" || !/^[\x21-\x7e]+$/.test(token)) {
    throw new ArgumentError("The token is empty or malformed. Sign in, and pass the access token as it is.");
  }
  return token;
}
