import type { operations } from "../generated/typescript/contract.js";

/** The id of an operation of the contract. */
export type OperationId = keyof operations;

type Responses<Id extends OperationId> = operations[Id]["responses"];

type JsonBody<Answer> = Answer extends { content: { "application/json": infer Body } } ? Body : undefined;

/** An answer with a status that the contract lists as a success. */
export interface Success<Status, Body> {
  readonly ok: true;
  readonly status: Status;
  /** The decoded body. Every property may be absent or null: see its own description. */
  readonly data: Body;
  /** The answer as `fetch` gave it, its body already read. Headers and ids are here. */
  readonly response: Response;
}

/** An answer that refuses the call. */
export interface Refusal<Status, Fault> {
  readonly ok: false;
  readonly status: Status;
  /** The service's fault, or undefined when the body was empty or not a JSON object. */
  readonly fault: Fault | undefined;
  /** The body as text when it was not a fault, such as a gateway's HTML page. */
  readonly text: string | undefined;
  /** The answer as `fetch` gave it, its body already read. Headers and ids are here. */
  readonly response: Response;
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
