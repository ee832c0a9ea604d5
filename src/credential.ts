import { ArgumentError } from "./errors.js";

/** The part of `TokenCredential` (`@azure/core-auth`, `@azure/identity`) that is used here. */
export interface TokenCredential {
  getToken(scopes: string | string[]): Promise<{ readonly token: string } | null>;
}

/** A bearer token, a function that gets one, or a credential of `@azure/identity`. Asked once for each request. */
export type Credential = string | (() => string | Promise<string>) | TokenCredential;

/** One request on the wire and its answer: the shape of every layer between the client and `fetch`. */
export type Transport = (request: Request) => Promise<Response>;

/** Makes one function of the three forms of a credential. */
export function tokenProvider(credential: Credential, scope: string): () => Promise<string> {
  if (typeof credential === "string") {
    const token = checkToken(credential);
    return async () => token;
  }
  if (typeof credential === "function") return async () => checkToken(await credential());
  if (typeof credential?.getToken === "function") {
    return async () => checkToken((await credential.getToken(scope))?.token);
  }
  throw new ArgumentError(
    "credential is missing. Pass a bearer token, a function that returns one, or a credential of @azure/identity.",
  );
}

/** Adds the token to a copy of each request, so that whoever holds the original does not see it. */
export function withToken(transport: Transport, provideToken: () => Promise<string>): Transport {
  return async (request) => {
    const authorized = new Request(request);
    authorized.headers.set("Authorization", `Bearer ${await provideToken()}`);
    return transport(authorized);
  };
}

function checkToken(token: unknown): string {
  if (typeof token !== "string" || token === "") {
    throw new ArgumentError("The token is empty. Sign in, and pass the access token as `credential`.");
  }
  // RFC 6750 allows fewer characters still; these are the ones that cannot break out of the header.
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new ArgumentError(
      "The token holds a space, a line break or another character that no token has. Pass it bare.",
    );
  }
  return token;
}
