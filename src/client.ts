import type { Client } from "openapi-fetch";
import type { paths } from "../generated/typescript/openapi.js";
import { server } from "../generated/typescript/operations.js";
import { checkBaseUrl } from "./arguments/base-url.js";
import { defaultOptions, mergeOptions } from "./arguments/retry-and-timeout.js";
import { tokenProvider } from "./credential/token-provider.js";
import type { Observer } from "./events.js";
import { internals, type WithInternals } from "./internals.js";
import { logObserver } from "./logger.js";
import { createHttp } from "./openapi-fetch.js";
import { createOperations } from "./operations.js";
import { type ClientOptions, checkOptions, checkRuntime, defaultMaxBodyBytes } from "./options.js";
import { credentialPolicy } from "./pipeline/credential.js";
import { destinationCheck } from "./pipeline/destination.js";
import { idPolicy } from "./pipeline/ids.js";
import { observerPolicy } from "./pipeline/observer.js";
import { createPipeline } from "./pipeline/pipeline.js";
import { retryPolicy } from "./pipeline/retry.js";
import { Throttle, throttlePolicy } from "./pipeline/throttle.js";
import { attemptTimeoutPolicy, callTimeoutPolicy } from "./pipeline/timeout.js";
import { transportHandler } from "./pipeline/transport.js";
import { userAgentPolicy } from "./pipeline/user-agent.js";
import type { Operations } from "./response/result.js";
import { fetchTransport } from "./transport/fetch-transport.js";

/** The operations of the spec, and the openapi-fetch client under them. */
export interface PartnerCenterClient extends Operations {
  /**
   * openapi-fetch over the generated `paths`, for middleware and for what the operations do not offer. Its requests go
   * through the same pipeline: they get the token, are retried and time out.
   */
  readonly http: Client<paths>;
}

/**
 * Makes a client for Partner Center. Nothing is sent until a call is made.
 *
 * @example
 * const client = createPartnerCenterClient({ credential: token });
 * const result = await client.getCustomerUsageSummary("3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4");
 * if (result.ok) console.log(result.data.totalCost);
 *
 * @throws {ArgumentError} when the credential is missing, or an option cannot be used.
 */
export function createPartnerCenterClient(options: ClientOptions): PartnerCenterClient {
  checkRuntime();
  checkOptions(options);
  const { credential, scope = `${server}/.default`, allowInsecureHttp, headers = {}, logger, logLevel } = options;
  const baseUrl = checkBaseUrl(options.baseUrl ?? server, { allowInsecureHttp });
  const retryAndTimeout = mergeOptions(options, defaultOptions);
  const observers: Observer[] = logger ? [options, logObserver(logger, logLevel)] : [options];
  const throttle = new Throttle();
  const send = createPipeline(
    [
      userAgentPolicy(options.userAgent),
      idPolicy(),
      callTimeoutPolicy(),
      retryPolicy(observers),
      credentialPolicy(tokenProvider(credential, scope)),
      throttlePolicy(throttle, observers),
      observerPolicy(observers),
      attemptTimeoutPolicy(),
    ],
    transportHandler({
      transport: options.transport ?? fetchTransport(options.fetch),
      checkDestination: destinationCheck(baseUrl),
      maxBodyBytes: options.maxBodyBytes ?? defaultMaxBodyBytes,
    }),
  );
  const http = createHttp({ baseUrl, headers, retryAndTimeout, send });
  const { decoders, validate } = options;
  const client: PartnerCenterClient & WithInternals = {
    [internals]: { throttle, observe: (observer) => void observers.push(observer) },
    http: http.client,
    ...createOperations({ http, headers, options: retryAndTimeout, observers, decoders, validate }),
  };
  return client;
}

// What users import beside the client.
export type { components, operations, paths } from "../generated/typescript/openapi.js";
export type * from "../generated/typescript/schemas.js";
export type { HeaderOptions } from "./arguments/headers.js";
export type { AccessToken, Credential, TokenCredential, TokenRequest } from "./credential/credential.js";
export {
  ArgumentError,
  AuthenticationError,
  BadRequestError,
  ConnectionError,
  DecodeError,
  InternalServerError,
  NotFoundError,
  NoUsageError,
  PartnerCenterError,
  PermissionDeniedError,
  RateLimitError,
  RedirectError,
  ResponseError,
  StatusError,
  TimeoutError,
} from "./errors.js";
export type { AttemptEndEvent, AttemptStartEvent, CallEndEvent, Observer, RetryEvent } from "./events.js";
export type { Logger, LogLevel } from "./logger.js";
export type { ClientOptions } from "./options.js";
export type { RetryAndTimeoutOptions } from "./pipeline/call-context.js";
export { type DateTime, readDateTime } from "./response/date-time.js";
export type { DecodeOptions, Decoder, ResponseContext, Validate } from "./response/decoder.js";
export type { Exact } from "./response/exact-numbers.js";
export type {
  CallOptions,
  ErrorResult,
  HttpStatus,
  Operation,
  OperationId,
  Operations,
  PendingCall,
  ResponseMetadata,
  Result,
  SuccessOf,
  SuccessResult,
  WithExactNumbers,
} from "./response/result.js";
export { type AbortSignalLike, toAbortSignal } from "./transport/abort.js";
export type { Fetch, FetchInit, FetchResponse } from "./transport/fetch-transport.js";
export type { Transport, TransportRequest, TransportResponse } from "./transport/transport.js";
