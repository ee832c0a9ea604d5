import type { Client } from "openapi-fetch";
import type { paths } from "../generated/typescript/contract.js";
import { type OperationOptions, operations, type PathArguments } from "../generated/typescript/operations.js";
import { ArgumentError, ConnectionError, DecodeError } from "./errors.js";
import { checkPathValue } from "./path-value.js";
import type { OperationId, Result } from "./result.js";

/** What every call takes, whatever its operation. */
export interface CallOptions {
  /** Ends the call when it aborts; the promise then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

type RequiredKeys<Type> = { [Key in keyof Type]-?: object extends Pick<Type, Key> ? never : Key }[keyof Type];

type LastArgument<Options> =
  RequiredKeys<Options> extends never ? [options?: CallOptions & Options] : [options: CallOptions & Options];

/** An operation as a caller sees it: its path values, then its options. */
export type Call<Id extends OperationId> = (
  ...callArguments: [...PathArguments[Id], ...LastArgument<OperationOptions[Id]>]
) => Promise<Result<Id>>;

/** One call for every operation of the contract, by its id. */
export type Calls = { readonly [Id in keyof typeof operations]: Call<Id> };

/** Makes the calls of all operations over one openapi-fetch client. */
export function createCalls(http: Client<paths>): Calls {
  const ids = Object.keys(operations) as OperationId[];
  return Object.fromEntries(ids.map((id) => [id, createCall(http, id)])) as unknown as Calls;
}

/** What `createCall` needs of openapi-fetch; its own types demand an operation that is known when this is compiled. */
type UntypedRequest = (
  method: string,
  path: string,
  init: object,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

function createCall(http: Client<paths>, id: OperationId) {
  const { method, path, pathParameters, mediaTypes } = operations[id];
  return async (...callArguments: unknown[]): Promise<unknown> => {
    const values = pathParameters.map((name, index) => [name, checkPathValue(name, callArguments[index])]);
    const { signal, ...options } = (callArguments[pathParameters.length] ?? {}) as CallOptions &
      Record<string, unknown>;
    const params = { path: Object.fromEntries(values), ...placeOptions(id, options) };
    const headers = { Accept: mediaTypes[0] };
    const answer = await (http.request as unknown as UntypedRequest)(method, path, { params, headers, signal }).catch(
      explainFailure,
    );
    return resultOf(answer);
  };
}

/** Sorts the options of a call into headers and query, under the names that the wire has for them. */
function placeOptions(id: OperationId, options: Record<string, unknown>): { header: object; query: object } {
  const places: Record<string, { in: string; name: string } | undefined> = operations[id].options;
  const placed: { header: Record<string, unknown>; query: Record<string, unknown> } = { header: {}, query: {} };
  for (const [option, value] of Object.entries(options)) {
    const place = places[option];
    if (!place) {
      throw new ArgumentError(
        `${id} has no option "${option}". It takes ${[...Object.keys(places), "signal"].join(", ")}.`,
      );
    }
    if (place.in === "header" && /[^\t\x20-\x7e]/.test(String(value ?? ""))) {
      throw new ArgumentError(`${option} holds a character that no header can carry. Pass printable ASCII.`);
    }
    placed[place.in as "header" | "query"][place.name] = value;
  }
  return placed;
}

function resultOf({ data, error, response }: { data?: unknown; error?: unknown; response: Response }): unknown {
  const { status } = response;
  if (response.ok) {
    if (isObject(data)) return { ok: true, status, data, response };
    throw new DecodeError(
      `The service answered ${status} without a JSON object. Ask again later, and report it if it stays.`,
    );
  }
  return {
    ok: false,
    status,
    fault: isObject(error) ? error : undefined,
    text: typeof error === "string" ? error : undefined,
    response,
  };
}

/** Gives a name and a sentence to what `fetch` and JSON.parse throw; what the caller's own code threw stays as it is. */
function explainFailure(error: unknown): never {
  // By name: a fetch from another realm throws that realm's errors.
  const { name, cause } = (error ?? {}) as { name?: unknown; cause?: { code?: unknown; message?: unknown } };
  if (name === "SyntaxError") {
    const message = "The service answered with success, but its body is not JSON. Ask again later.";
    throw new DecodeError(message, { cause: error });
  }
  if (name === "TypeError") {
    const reason = cause?.code ?? cause?.message ?? (error as Error).message;
    const message = `The service cannot be reached (${reason}). Check the network and baseUrl, then try again.`;
    throw new ConnectionError(message, { cause: error });
  }
  throw error;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
