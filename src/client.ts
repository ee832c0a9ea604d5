import createFetchClient, { type Client } from "openapi-fetch";
import type { paths } from "../generated/typescript/contract.js";
import { server } from "../generated/typescript/operations.js";
import { LightRequest, newCall, sendWith, withIds, withObserver } from "./attempt.js";
import type { AttemptEvent, CallEvent, Credential, Decoder, Fetch, Limits, Transport, Validate } from "./call.js";
import { tokenProvider, withCredential } from "./credential.js";
import { destinationCheck } from "./destination.js";
import { check } from "./errors.js";
import { fetchTransport } from "./fetch-transport.js";
import { createOperations, type OperationParts } from "./operation.js";
import type { Operations } from "./result.js";
import { keepThrown, rethrow } from "./thrown.js";
import { withRetry, withTimeOut } from "./time.js";
import { checkBaseUrl, checkSignal, limitsOf, serializePath } from "./values.js";

/** How a client reaches the service. */
export interface ClientOptions extends Partial<Limits> {
  /** A bearer token, a function that gets one, or a credential of `@azure/identity`. */
  credential: Credential;
  /** Where the service is. Default: the contract's first server, `https://api.partnercenter.microsoft.com`. */
  baseUrl?: string | undefined;
  /** The scope that a `TokenCredential` is asked for. Default: `/.default` of the contract's first server. */
  scope?: string | undefined;
  /** Allows plain http to any host, for a way that nobody else can read, such as to a container. Default: false. */
  allowInsecureHttp?: boolean | undefined;
  /** What sends a request, called with a URL and an init. Default: the global `fetch` at the time of the call. */
  fetch?: Fetch | undefined;
  /** What sends a request instead of `fetch`, such as `nodeTransport()`. */
  transport?: Transport | undefined;
  /** How long a response's body may be, decompressed, in bytes. Beyond it, the call fails. Default: 16,777,216 (16 MiB). */
  maxBodyBytes?: number | undefined;
  /** What reads answers that are not JSON, such as `xmlDecoder()`. Default: nothing. */
  decoders?: readonly Decoder[] | undefined;
  /** What looks at every decoded body, such as `validation("strict")`. Default: nothing. */
  validate?: Validate | undefined;
  /** Told of every request on the wire when it has ended. What it throws is dropped. */
  onAttempt?: ((event: AttemptEvent) => void) | undefined;
  /** Told of every call when it has ended. What it throws is dropped. */
  onCall?: ((event: CallEvent) => void) | undefined;
}

const defaultLimits: Limits = {
  retries: 3,
  baseDelayMs: 500,
  maxDelayMs: 30_000,
  attemptTimeoutMs: 30_000,
  totalTimeoutMs: 120_000,
};

const defaultMaxBodyBytes = 16 * 2 ** 20;
/** A text of more than 512 MB is beyond what JavaScript engines hold, and one of half that still has to be decoded. */
const largestMaxBodyBytes = 2 ** 28;

/** The operations of the contract, and the openapi-fetch client under them. */
export interface PartnerCenterClient extends Operations {
  /**
   * openapi-fetch over the generated `paths`, for middleware and for what the operations do not offer. It sends the
   * token, and retries and times out, just as they do.
   */
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
  const missing = neededGlobals.filter((name) => !(name in globalThis));
  check(missing.length === 0, `This runtime has no ${missing.join(", ")}. Load a polyfill before the client is made.`);
  checkOptions(options);
  const { credential, scope = `${server}/.default`, fetch, allowInsecureHttp } = options;
  const baseUrl = checkBaseUrl(options.baseUrl ?? server, { allowInsecureHttp });
  const wire = {
    transport: options.transport ?? fetchTransport(fetch),
    checkDestination: destinationCheck(baseUrl),
    maxBodyBytes: options.maxBodyBytes ?? defaultMaxBodyBytes,
  };
  const limits = limitsOf(options, defaultLimits);
  // From the wire to the caller, layer by layer.
  const attempt = withObserver(withTimeOut(sendWith(wire), "attempt"), options.onAttempt);
  const send = withIds(withTimeOut(withRetry(withCredential(attempt, tokenProvider(credential, scope))), "call"));
  const http = createFetchClient<paths>({
    baseUrl,
    pathSerializer: serializePath,
    fetch: (request) => send(request, newCall(limits), request.signal).catch(keepThrown),
  });
  rethrowFrom(http);
  const parts: OperationParts = { ...options, http, send, limits, Request: LightRequest as unknown as typeof Request };
  // Middleware may do with a Request whatever the platform's own can; without middleware, nobody sees it.
  const { use } = http;
  http.use = (...middleware) => {
    parts.Request = Request;
    use(...middleware);
  };
  return { http, ...createOperations(parts) };
}

/** What no call can do without, and some runtimes lack: jest-environment-jsdom and older React Native. */
const neededGlobals = ["AbortController", "Headers", "TextDecoder", "URL"];

/** Refuses options of another type than they have, before one of them fails in the middle of a call. */
function checkOptions(options: ClientOptions): void {
  check(typeof options === "object" && options !== null, "createPartnerCenterClient takes an object of options.");
  for (const name of ["fetch", "transport", "validate", "onAttempt", "onCall"] as const) {
    check(["undefined", "function"].includes(typeof options[name]), `${name} has to be a function.`);
  }
  check(!(options.fetch && options.transport), "fetch and transport exclude each other. Pass one of them.");
  const { decoders = [], maxBodyBytes = defaultMaxBodyBytes, scope = "", baseUrl = "" } = options;
  check(
    Array.isArray(decoders) &&
      decoders.every((one) => Array.isArray(one?.mediaTypes) && typeof one.decode === "function"),
    "decoders has to be a list of decoders, such as [xmlDecoder()].",
  );
  check(
    ["undefined", "boolean"].includes(typeof options.allowInsecureHttp),
    "allowInsecureHttp has to be true or false.",
  );
  check(typeof scope === "string" && typeof baseUrl === "string", "scope and baseUrl have to be text.");
  check(
    Number.isInteger(maxBodyBytes) && maxBodyBytes > 0 && maxBodyBytes <= largestMaxBodyBytes,
    `maxBodyBytes has to be a whole number from 1 to ${largestMaxBodyBytes}.`,
  );
}

/** Lets requests through openapi-fetch reject with just what was thrown. */
function rethrowFrom(http: Client<paths>): void {
  for (const method of ["request", "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const) {
    const send = http[method] as (...request: unknown[]) => Promise<unknown>;
    const checked = async (...request: unknown[]) => {
      checkSignal((request.at(-1) as { readonly signal?: unknown } | null | undefined)?.signal);
      return send(...request).catch(rethrow);
    };
    Object.assign(http, { [method]: checked });
  }
}

// What users import beside the client.
export type { components, operations, paths } from "../generated/typescript/contract.js";
export type * from "../generated/typescript/schemas.js";
export type {
  AccessToken,
  AnswerPlace,
  AttemptEvent,
  CallEvent,
  Credential,
  Decoder,
  EndSignal,
  Fetch,
  FetchInit,
  FetchResponse,
  Limits,
  TokenCredential,
  TokenRequest,
  Transport,
  TransportRequest,
  TransportResponse,
  Validate,
} from "./call.js";
export {
  ArgumentError,
  AuthenticationError,
  ConnectionError,
  DecodeError,
  NotFoundError,
  NoUsageError,
  PermissionError,
  RedirectError,
  StatusError,
  ThrottledError,
  TimeoutError,
} from "./errors.js";
export type {
  CallOptions,
  HttpStatus,
  Operation,
  OperationId,
  Operations,
  PendingCall,
  Refusal,
  Result,
  Success,
  SuccessOf,
  Trace,
} from "./result.js";
export { type DateTime, type Exact, exactAmounts, readDateTime } from "./values.js";
