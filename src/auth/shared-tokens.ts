import { checkScopes } from "./options.js";

/** An access token, and until when it is good: in milliseconds since 1970. */
export interface AccessToken {
  readonly token: string;
  readonly expiresOnTimestamp: number;
}

/** An `AbortSignal`, or one of `@azure/abort-controller`, which has no reason. */
export interface Abortable {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** What one caller asks for. */
export interface GetTokenOptions {
  /** Get a new token even if one is at hand, after the service refused that one. Default: false. */
  readonly forceRefresh?: boolean | undefined;
  /** Ends the waiting of this caller, who then gets the signal's reason; others go on waiting for the same request. */
  readonly abortSignal?: Abortable | undefined;
}

/** Gives an access token for these scopes. */
export type GetToken = (scopes: string | string[], options?: GetTokenOptions) => Promise<AccessToken>;

/** How long before its end a token is replaced, so that none expires on its way. */
const marginMs = 5 * 60_000;

/** Keeps tokens while they are good, and lets all who ask at the same time wait for one request. */
export function shareTokens(acquire: (scopes: readonly string[]) => Promise<AccessToken>): GetToken {
  const kept = new Map<string, AccessToken>();
  const pending = new Map<string, Promise<AccessToken>>();

  function refresh(key: string, scopes: readonly string[]): Promise<AccessToken> {
    const keeping = acquire(scopes)
      .then((accessToken) => {
        kept.set(key, accessToken);
        return accessToken;
      })
      .finally(() => pending.delete(key));
    pending.set(key, keeping);
    return keeping;
  }

  return async (scopes, { forceRefresh = false, abortSignal } = {}) => {
    const list = checkScopes(scopes);
    const key = list.join(" ");
    const atHand = kept.get(key);
    if (abortSignal?.aborted) throw reasonOf(abortSignal);
    if (!forceRefresh && atHand && atHand.expiresOnTimestamp - Date.now() > marginMs) return atHand;
    return untilAborted(pending.get(key) ?? refresh(key, list), abortSignal);
  };
}

function untilAborted<Value>(promise: Promise<Value>, signal: Abortable | undefined): Promise<Value> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(reasonOf(signal));
    signal.addEventListener("abort", abort);
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

function reasonOf(signal: Abortable): unknown {
  return signal.reason ?? new DOMException("The wait for a token was aborted.", "AbortError");
}
