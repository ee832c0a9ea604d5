import { checkOptionNames, type OptionNames } from "../arguments/option-names.js";
import { ArgumentError } from "../errors.js";
import type { TokenFetch } from "./network-client.js";

/** A certificate of the application, as MSAL takes it. */
export interface ClientCertificate {
  /** The SHA-256 thumbprint of the certificate, in hexadecimal. */
  readonly thumbprintSha256: string;
  /** The private key as PEM text. */
  readonly privateKey: string;
  /** The certificate as PEM text, for applications that check its subject and issuer. */
  readonly x5c?: string | undefined;
}

/** Who signs in, and how. */
export interface AuthOptions {
  /** The partner's tenant: its id, or one of its domains. */
  readonly tenantId: string;
  /** The id of the application that the user consented to. */
  readonly clientId: string;
  /** The application's secret: its value, not its id. Either this or `clientCertificate`. */
  readonly clientSecret?: string | undefined;
  /** The application's certificate, instead of a secret. */
  readonly clientCertificate?: ClientCertificate | undefined;
  /** The refresh token of the user who signed in with multi-factor authentication, or its latest renewal. */
  readonly refreshToken: string;
  /**
   * Where to sign in: `"global"`, the default, at login.microsoftonline.com; `"usGovernment"` at
   * login.microsoftonline.us.
   */
  readonly cloud?: "global" | "usGovernment" | undefined;
  /** What to ask for. Default: the scopes that `getToken` is called with; the client asks for `…/.default`. */
  readonly scopes?: string | readonly string[] | undefined;
  /** How long one request for a token may take, and `onRefreshToken` after it, in milliseconds. Default: 30,000. */
  readonly timeoutMs?: number | undefined;
  /**
   * Receives each renewed refresh token, to store it in place of the one before. `getToken` waits for it, and rejects
   * with what it throws; the next request for a token then begins by handing over the same one again. Only a renewal
   * that was stored is used.
   */
  readonly onRefreshToken?: ((renewed: string) => void | Promise<void>) | undefined;
  /** @internal What carries the requests; tests lead them to a server of their own. Default: the global `fetch`. */
  readonly fetch?: TokenFetch | undefined;
}

const optionNames: OptionNames<AuthOptions> = {
  tenantId: true,
  clientId: true,
  clientSecret: true,
  clientCertificate: true,
  refreshToken: true,
  cloud: true,
  scopes: true,
  timeoutMs: true,
  onRefreshToken: true,
  fetch: true,
};

/** What a sign-in needs, with all defaults filled in. */
export interface Application {
  readonly authority: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly clientCertificate: ClientCertificate | undefined;
  readonly refreshToken: string;
  readonly timeoutMs: number;
  readonly fetch: TokenFetch;
}

const authorities = { global: "https://login.microsoftonline.com", usGovernment: "https://login.microsoftonline.us" };

/** Checks the options and fills in defaults. The messages name options, never their values. */
export function checkAuthOptions(options: AuthOptions): Application & {
  readonly scopes: readonly string[] | undefined;
  readonly onRefreshToken: AuthOptions["onRefreshToken"];
} {
  checkOptionNames("refreshTokenCredential", options ?? {}, optionNames);
  const { cloud = "global", timeoutMs = 30_000, scopes, onRefreshToken } = options ?? {};
  const tenantId = requireText(options?.tenantId, "tenantId", "Pass the id of the partner's tenant.");
  // It becomes a part of the URL that the refresh token is sent to.
  if (!/^[\w.-]+$/.test(tenantId) || /^\.+$/.test(tenantId)) {
    throw new ArgumentError("tenantId is neither an id nor a domain. Pass the id of the partner's tenant.");
  }
  if (!Object.hasOwn(authorities, cloud)) {
    throw new ArgumentError('cloud has to be "global" or "usGovernment". Leave it out for the global cloud.');
  }
  // A timer that is set for longer fires at once.
  if (!(timeoutMs > 0 && timeoutMs < 2 ** 31)) {
    throw new ArgumentError("timeoutMs has to be a number of milliseconds above 0, such as 30000.");
  }
  if (onRefreshToken !== undefined && typeof onRefreshToken !== "function") {
    throw new ArgumentError("onRefreshToken has to be a function that stores the token it receives.");
  }
  return {
    authority: `${authorities[cloud]}/${tenantId}`,
    clientId: requireText(options.clientId, "clientId", "Pass the id of the application."),
    ...checkProof(options),
    refreshToken: requireText(options.refreshToken, "refreshToken", "Let the user sign in once, and pass what comes."),
    scopes: scopes === undefined ? undefined : checkScopes(scopes),
    timeoutMs,
    onRefreshToken,
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
  };
}

/** The scopes as a list. */
export function checkScopes(scopes: string | readonly string[]): readonly string[] {
  const list = [scopes].flat();
  if (list.length === 0 || !list.every((scope) => typeof scope === "string" && scope !== "")) {
    throw new ArgumentError("The scopes are empty. Pass https://api.partnercenter.microsoft.com/.default.");
  }
  return list;
}

function checkProof({ clientSecret, clientCertificate }: AuthOptions) {
  if ((clientSecret === undefined) === (clientCertificate === undefined)) {
    throw new ArgumentError(
      "Pass either clientSecret or clientCertificate, so that the application can prove its identity.",
    );
  }
  if (clientSecret !== undefined) requireText(clientSecret, "clientSecret", "Pass the value of the secret.");
  if (clientCertificate !== undefined) {
    const { thumbprintSha256, privateKey } = clientCertificate ?? {};
    requireText(thumbprintSha256, "clientCertificate.thumbprintSha256", "Pass it in hexadecimal.");
    requireText(privateKey, "clientCertificate.privateKey", "Pass it as PEM text.");
  }
  return { clientSecret, clientCertificate };
}

function requireText(value: unknown, name: string, advice: string): string {
  if (typeof value !== "string" || value.trim() === "") throw new ArgumentError(`${name} is empty. ${advice}`);
  return value;
}
