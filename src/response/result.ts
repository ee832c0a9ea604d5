import type { operations } from "../../generated/typescript/openapi.js";
import type {
  OperationOptions,
  operations as operationTable,
  PathArguments,
} from "../../generated/typescript/operations.js";
import type { HeaderOptions } from "../arguments/headers.js";
import type { ErrorFacts } from "../errors.js";
import type { RetryAndTimeoutOptions } from "../pipeline/call-context.js";
import type { Exact } from "./exact-numbers.js";

/** The id of an operation of the spec. */
export type OperationId = keyof operations;

type Responses<Id extends OperationId> = operations[Id]["responses"];

type JsonBody<Response> = Response extends { content: { "application/json": infer Body } } ? Body : undefined;

/** What every result and every error tells of the response beside its body. */
export interface ResponseMetadata {
  readonly status: number;
  readonly headers: Headers;
  /** `ms-requestid`: as the service echoed it, or else as it was sent. */
  readonly requestId: string;
  /** `ms-correlationid`: as the service echoed it, or else as it was sent. */
  readonly correlationId: string;
  /** `MS-CV`, which a 429 lacks. */
  readonly correlationVector: string | undefined;
  /** The first 65,536 characters of the body, without a byte order mark. */
  readonly text: string;
  /** How many attempts the call took. */
  readonly attempts: number;
}

/** The result of a call that succeeded. */
export interface SuccessResult<Status, Body> {
  readonly ok: true;
  readonly status: Status & number;
  /** The decoded body. Every property may be absent or null: see its own description. */
  readonly data: Body;
  readonly error?: undefined;
  readonly response: ResponseMetadata;
}

/** The result of a call that the service did not fulfil. */
export interface ErrorResult<Status, Body> extends ErrorFacts {
  readonly ok: false;
  readonly status: Status & number;
  readonly data?: undefined;
  /** The service's error, or undefined when the body was none: empty, plain text, a gateway's page. */
  readonly error: Body | undefined;
  /** Whether the customer has no Azure usage: 404 or 400 with code 3000. */
  readonly noUsage: boolean;
  readonly response: ResponseMetadata;
}

type ListedResult<Id extends OperationId> = {
  [Status in keyof Responses<Id>]: `${Status & number}` extends `2${string}`
    ? SuccessResult<Status, JsonBody<Responses<Id>[Status]>>
    : ErrorResult<Status, JsonBody<Responses<Id>[Status]>>;
}[keyof Responses<Id>];

/**
 * The outcome of a call, narrowed by `ok` or by `status`: `200` leads to `data`, each listed status to its `error`, and
 * the last branch holds every status that the spec does not list.
 */
export type Result<Id extends OperationId> =
  | ListedResult<Id>
  | ErrorResult<Exclude<HttpStatus, keyof Responses<Id>>, unknown>;

/** The successful outcome of a call: what `orThrow()` returns. */
export type SuccessOf<Id extends OperationId> = Extract<ListedResult<Id>, { readonly ok: true }>;

/** The same outcome with every number of `data` as the decimal text that came. */
export type WithExactNumbers<Outcome> =
  Outcome extends SuccessResult<infer Status, infer Body> ? SuccessResult<Status, Exact<Body>> : Outcome;

/**
 * The statuses in the registry of IANA, with 306 and 418, which it keeps unused. A bare `number` would stop TypeScript
 * from narrowing by `status`. One that is not registered, such as a gateway's 520, arrives as it is, in the branch for
 * unlisted statuses; to compare with it, write `(result.status as number) === 520`.
 */
export type HttpStatus =
  | (200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226)
  | (300 | 301 | 302 | 303 | 304 | 305 | 306 | 307 | 308)
  | (400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415 | 416 | 417 | 418)
  | (421 | 422 | 423 | 424 | 425 | 426 | 428 | 429 | 431 | 451)
  | (500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511);

/** What a caller may pass to any operation. */
export interface CallOptions extends Partial<RetryAndTimeoutOptions> {
  /** Aborts the call, its back-offs included. The call then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** The media type to ask for. Default: the spec's first, `application/json`. XML needs a decoder. */
  accept?: string | undefined;
  /** Headers to send beside those of the client, such as `X-Locale`. `null` leaves one of the client's out. */
  headers?: HeaderOptions | undefined;
  /** Whether every number of `data` is the decimal text that came, since a double keeps 15 to 17 digits. Default: false. */
  exactNumbers?: boolean | undefined;
}

type RequiredKeys<Type> = { [Key in keyof Type]-?: object extends Pick<Type, Key> ? never : Key }[keyof Type];

type LastArgument<Options> = RequiredKeys<Options> extends never ? [options?: Options] : [options: Options];

/** A call under way: its result, narrowed by status, or with `orThrow()` its success. */
export interface PendingCall<Outcome, Success> extends Promise<Outcome> {
  /**
   * The success of the call.
   * @throws {StatusError} when the service responds with an error, in the class of the status.
   */
  orThrow(): Promise<Success>;
}

/**
 * An operation as a caller sees it: its path values, then its options. It rejects when there is no usable response, with
 * an ArgumentError, ConnectionError, TimeoutError or DecodeError, or with the reason of the caller's signal.
 */
export interface Operation<Id extends OperationId> {
  (
    ...callArguments: [
      ...PathArguments[Id],
      options: CallOptions & OperationOptions[Id] & { readonly exactNumbers: true },
    ]
  ): PendingCall<WithExactNumbers<Result<Id>>, WithExactNumbers<SuccessOf<Id>>>;
  (
    ...callArguments: [
      ...PathArguments[Id],
      ...LastArgument<CallOptions & OperationOptions[Id] & { readonly exactNumbers?: false | undefined }>,
    ]
  ): PendingCall<Result<Id>, SuccessOf<Id>>;
  (
    ...callArguments: [...PathArguments[Id], options: CallOptions & OperationOptions[Id]]
  ): PendingCall<Result<Id> | WithExactNumbers<Result<Id>>, SuccessOf<Id> | WithExactNumbers<SuccessOf<Id>>>;
}

/** Every operation of the spec, by its id. */
export type Operations = { readonly [Id in keyof typeof operationTable]: Operation<Id> };
