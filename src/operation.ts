import type { Client } from "openapi-fetch";
import type { paths } from "../generated/typescript/contract.js";
import { type OperationOptions, operations, type PathArguments } from "../generated/typescript/operations.js";
import { newProgress } from "./attempt.js";
import { checkHeaderValue, checkLimits } from "./check.js";
import type { Decoder, Validate } from "./decode.js";
import { Ending, shareSignal } from "./ending.js";
import { ArgumentError, statusError } from "./errors.js";
import { type CallEvent, observe } from "./observe.js";
import { readAnswer, type UntypedAnswer } from "./read-answer.js";
import type { OperationId, Result, SuccessOf } from "./result.js";
import type { Call, Limits, Send } from "./transport.js";

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
export type Operations = { readonly [Id in keyof typeof operations]: Operation<Id> };

/** What the operations are made of. */
export interface OperationParts {
  readonly http: Client<paths>;
  /** The class of the requests that openapi-fetch makes. */
  readonly requestClass: () => typeof Request;
  readonly send: Send;
  readonly limits: Limits;
  readonly decoders: readonly Decoder[];
  readonly validate: Validate | undefined;
  readonly onCall: ((event: CallEvent) => void) | undefined;
}

/** Makes all operations over one openapi-fetch client. */
export function createOperations(parts: OperationParts): Operations {
  const ids = Object.keys(operations) as OperationId[];
  const entries = ids.map((id) => [
    id,
    (...callArguments: unknown[]) => {
      const result = callOperation(parts, id, callArguments);
      const orThrow = async () => {
        const settled = await result;
        if (!settled.ok) throw statusError(settled);
        return settled;
      };
      return Object.assign(result, { orThrow });
    },
  ]);
  return Object.fromEntries(entries);
}

/** What `callOperation` needs of openapi-fetch; its own types demand an operation that is known when this is compiled. */
type UntypedRequest = (method: string, path: string, init: object) => Promise<UntypedAnswer>;

function callOperation(parts: OperationParts, id: OperationId, callArguments: unknown[]) {
  const { method, path, pathParameters } = operations[id];
  const progress = newProgress();
  const describe = () => {
    const { attempts, requestId, correlationId } = progress;
    return { operation: id, attempts, requestId, correlationId };
  };
  return observe(parts.onCall, describe, async () => {
    const values = pathParameters.map((name, index) => [name, callArguments[index]]);
    const { signal, ...options } = (callArguments[pathParameters.length] ?? {}) as CallOptions;
    const { limits, params } = sortOptions(id, parts.limits, options);
    const call: Call = { operation: id, signal: signal ? shareSignal(signal) : new Ending(), limits, progress };
    const answer = await (parts.http.request as unknown as UntypedRequest)(method, path, {
      params: { path: Object.fromEntries(values), ...params },
      parseAs: "text",
      Request: parts.requestClass(),
      fetch: (request: Request) => parts.send(request, call),
    });
    return readAnswer(parts, answer, call);
  });
}

type Place = readonly [where: "header" | "query", name: string];

/** Sorts the options of a call into limits, headers and query, under the names that the wire has for them. */
function sortOptions(id: OperationId, defaults: Limits, options: object) {
  const { accept, options: declared } = operations[id];
  const places: Readonly<Record<string, Place>> = { accept: ["header", "Accept"], ...declared };
  const params: Record<Place[0], Record<string, unknown>> = { header: { Accept: accept }, query: {} };
  let limits = defaults;
  for (const [option, value] of Object.entries(options)) {
    const place = places[option];
    if (value === undefined) continue;
    if (place) params[place[0]][place[1]] = place[0] === "header" ? checkHeaderValue(option, value) : value;
    else if (option in defaults) limits = checkLimits({ ...limits, [option]: value });
    else throw new ArgumentError(`${id} has no option "${option}".`);
  }
  return { limits, params };
}
