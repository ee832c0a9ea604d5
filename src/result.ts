import type { operations } from "../generated/typescript/contract.js";
import type {
  OperationOptions,
  operations as operationFacts,
  PathArguments,
} from "../generated/typescript/operations.js";
import type { Limits } from "./call.js";

/** The id of an operation of the contract. */
export type OperationId = keyof operations;

type Responses<Id extends OperationId> = operations[Id]["responses"];

type JsonBody<Answer> = Answer extends { content: { "application/json": infer Body } } ? Body : undefined;

/** What every answer carries, and every error about an answer. */
export interface Trace {
  readonly status: number;
  readonly headers: Headers;
  /** `ms-requestid`: as the service echoed it, or else as it was sent. */
  readonly requestId: string;
  /** `ms-correlationid`: as the service echoed it, or else as it was sent. */
  readonly correlationId: string;
  /** `MS-CV`, which a 429 lacks. */
  readonly correlationVector: string | undefined;
  /** The body as text, without a byte order mark: its first 65,536 characters. */
  readonly text: string;
  /** How many requests the call took. */
  readonly attempts: number;
}

/** An answer with a status that is a success. */
export interface Success<Status, Body> extends Trace {
  readonly ok: true;
  readonly status: Status & number;
  /** The decoded body. Every property may be absent or null: see its own description. */
  readonly data: Body;
}

/** An answer that refuses the call. */
export interface Refusal<Status, Fault> extends Trace {
  readonly ok: false;
  readonly status: Status & number;
  /** The service's fault, or undefined when the body was none: empty, plain text, a gateway's page. */
  readonly fault: Fault | undefined;
  /** The fault's code as text, whatever the wire sent. */
  readonly code: string | undefined;
  /** Whether the customer has no Azure usage: 404 or 400 with code 3000. */
  readonly noUsage: boolean;
  /** What `Retry-After` asks for, in milliseconds. */
  readonly retryAfterMs: number | undefined;
}

type ListedResult<Id extends OperationId> = {
  [Status in keyof Responses<Id>]: `${Status & number}` extends `2${string}`
    ? Success<Status, JsonBody<Responses<Id>[Status]>>
    : Refusal<Status, JsonBody<Responses<Id>[Status]>>;
}[keyof Responses<Id>];

/**
 * The outcome of a call, narrowed by `status`: `200` leads to `data`, each listed status to its fault, and the last
 * branch holds every status that the contract does not list.
 */
export type Result<Id extends OperationId> =
  | ListedResult<Id>
  | Refusal<Exclude<HttpStatus, keyof Responses<Id>>, unknown>;

/** The outcomes of a call that are a success: what `orThrow()` returns. */
export type SuccessOf<Id extends OperationId> = Extract<ListedResult<Id>, { readonly ok: true }>;

/**
 * The statuses registered at IANA. A bare `number` would stop TypeScript from narrowing by `status`; one that is not
 * registered arrives as it is, in the branch for unlisted statuses.
 */
export type HttpStatus =
  | (200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226)
  | (300 | 301 | 302 | 303 | 304 | 305 | 307 | 308)
  | (400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415 | 416 | 417)
  | (421 | 422 | 423 | 424 | 425 | 426 | 428 | 429 | 431 | 451)
  | (500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 510 | 511);

/** What every call takes, whatever its operation. */
export interface CallOptions extends Partial<Limits> {
  /** Ends the call at once when it aborts; the promise then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** The media type to ask for. Default: the contract's first, `application/json`. XML needs a decoder. */
  accept?: string | undefined;
}

type RequiredKeys<Type> = { [Key in keyof Type]-?: object extends Pick<Type, Key> ? never : Key }[keyof Type];

type LastArgument<Options> =
  RequiredKeys<Options> extends never ? [options?: CallOptions & Options] : [options: CallOptions & Options];

/** A call under way: its result, narrowed by status, or with `orThrow()` its success. */
export interface PendingCall<Id extends OperationId> extends Promise<Result<Id>> {
  /**
   * The success of the call.
   * @throws {StatusError} when the service refuses the call, in the class of the status.
   */
  orThrow(): Promise<SuccessOf<Id>>;
}

/**
 * An operation as a caller sees it: its path values, then its options. It rejects when there is no usable answer, with
 * an ArgumentError, ConnectionError, TimeoutError or DecodeError, or with the reason of the caller's signal.
 */
export type Operation<Id extends OperationId> = (
  ...callArguments: [...PathArguments[Id], ...LastArgument<OperationOptions[Id]>]
) => PendingCall<Id>;

/** Every operation of the contract, by its id. */
export type Operations = { readonly [Id in keyof typeof operationFacts]: Operation<Id> };
