import type { Client } from "openapi-fetch";
import type { paths } from "../generated/typescript/contract.js";
import { type OperationOptions, operations, type PathArguments } from "../generated/typescript/operations.js";
import { checkHeaderValue, checkLimits } from "./check.js";
import type { Decoder, Validate } from "./decode.js";
import { Ending } from "./ending.js";
import { ArgumentError, statusError } from "./errors.js";
import { type CallEvent, notify } from "./observe.js";
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

async function callOperation(parts: OperationParts, id: OperationId, callArguments: unknown[]) {
  const { method, path, pathParameters, accept } = operations[id];
  const values = pathParameters.map((name, index) => [name, callArguments[index]]);
  const { signal, ...options } = (callArguments[pathParameters.length] ?? {}) as CallOptions;
  // New ids for each call; every attempt of it sends the same.
  const chosen = { accept, requestId: crypto.randomUUID(), correlationId: crypto.randomUUID(), ...defined(options) };
  const { limits, params } = sortOptions(id, parts.limits, chosen);
  const { requestId, correlationId } = chosen;
  const ending = new Ending();
  const call: Call = { operation: id, ending, limits, progress: { attempts: 0, token: "" } };
  // One listener of our own, taken away at the end: the platform would leave its own on a signal that lives long.
  const abort = () => ending.end(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener("abort", abort);
  const start = performance.now();
  let status: number | undefined;
  let error: unknown;
  try {
    const answer = await (parts.http.request as unknown as UntypedRequest)(method, path, {
      params: { path: Object.fromEntries(values), ...params },
      parseAs: "text",
      Request: parts.requestClass(),
      fetch: (request: Request) => parts.send(request, call),
    });
    status = answer.response.status;
    return await readAnswer(parts, answer, call, chosen);
  } catch (thrown) {
    error = thrown;
    throw thrown;
  } finally {
    signal?.removeEventListener("abort", abort);
    const { attempts } = call.progress;
    const durationMs = performance.now() - start;
    notify(parts.onCall, { operation: id, attempts, requestId, correlationId, durationMs, status, error });
  }
}

function defined<Options extends object>(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Options;
}

/** Sorts the options of a call into limits, headers and query, under the names that the wire has for them. */
function sortOptions(id: OperationId, defaults: Limits, options: object) {
  const places: Readonly<Record<string, Place>> = { accept: ["header", "Accept"], ...operations[id].options };
  const params: Record<Place[0], Record<string, unknown>> = { header: {}, query: {} };
  const limits: Record<string, unknown> = { ...defaults };
  for (const [option, value] of Object.entries(options)) {
    const [place, name] = places[option] ?? [];
    if (place && name) {
      if (place === "header") checkHeaderValue(option, value);
      params[place][name] = value;
    } else if (option in defaults) limits[option] = value;
    else if (!/^(request|correlation)Id$/.test(option)) throw new ArgumentError(`${id} has no option "${option}".`);
  }
  return { limits: checkLimits(limits as unknown as Limits), params };
}

type Place = readonly [where: "header" | "query", name: string];
