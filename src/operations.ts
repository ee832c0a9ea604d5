import { operations } from "../generated/typescript/operations.js";
import { checkHeaders, checkHeaderValue, type HeaderOptions, namesHeader } from "./arguments/headers.js";
import { checkOptionNames } from "./arguments/option-names.js";
import { defaultOptions, mergeOptions } from "./arguments/retry-and-timeout.js";
import { checkSignal } from "./arguments/signal.js";
import { now } from "./clock.js";
import { assertArgument } from "./errors.js";
import { notify, type Observer } from "./events.js";
import type { Http } from "./openapi-fetch.js";
import { type CallContext, newCallContext, type RetryAndTimeoutOptions } from "./pipeline/call-context.js";
import { statusOf } from "./pipeline/observer.js";
import { type ReadOptions, readResult } from "./response/read-result.js";
import type { CallOptions, OperationId, Operations } from "./response/result.js";
import { statusError } from "./response/status-error.js";
import { AbortSource } from "./transport/abort.js";
import { shareAbortSignal } from "./transport/shared-signal.js";

/** What the operations are made of. */
export interface OperationDependencies extends ReadOptions {
  readonly http: Http;
  /** The headers of the client. */
  readonly headers: HeaderOptions;
  readonly options: RetryAndTimeoutOptions;
  readonly observers: readonly Observer[];
}

/** Makes all operations over one openapi-fetch client. */
export function createOperations(dependencies: OperationDependencies): Operations {
  const ids = Object.keys(operations) as OperationId[];
  return Object.fromEntries(ids.map((id) => [id, createOperation(dependencies, id)])) as Operations;
}

function createOperation(dependencies: OperationDependencies, id: OperationId) {
  return (...callArguments: unknown[]) => {
    const result = observedCall(dependencies, id, callArguments);
    const orThrow = async () => {
      const settled = await result;
      if (!settled.ok) throw statusError(id, settled);
      return settled;
    };
    return Object.assign(result, { orThrow });
  };
}

/** Makes one call, and tells of its end. */
async function observedCall(dependencies: OperationDependencies, id: OperationId, callArguments: readonly unknown[]) {
  const start = now();
  const context = newCallContext(dependencies.options, id);
  const tell = (status: number | undefined, error: unknown) => {
    const { requestId, correlationId, attempts } = context;
    const durationMs = now() - start;
    const event = { operation: id, requestId, correlationId, attempts, durationMs, status, error };
    notify(dependencies.observers, "onCallEnd", event);
  };
  try {
    const result = await callOperation(dependencies, id, context, callArguments);
    tell(result.status, undefined);
    return result;
  } catch (error) {
    tell(statusOf(error), error);
    throw error;
  }
}

async function callOperation(
  { http, headers: clientHeaders, options: defaults, ...readOptions }: OperationDependencies,
  id: OperationId,
  context: CallContext,
  callArguments: readonly unknown[],
) {
  const { signal, headers, exactNumbers, ...options } = optionsOf(id, callArguments);
  checkSignal(signal);
  assertArgument(["undefined", "boolean"].includes(typeof exactNumbers), "exactNumbers has to be true or false.");
  context.options = mergeOptions(options, defaults);
  const callHeaders = checkHeaders(headers);
  const params = paramsOf(id, callArguments, options);
  const asksForType = [clientHeaders, callHeaders, params.header].some((one) => namesHeader(one, "accept"));
  if (!asksForType) params.header["Accept"] = operations[id].accept;
  const request = { id, params, headers: callHeaders };
  const received = await http.request(request, context, signal ? shareAbortSignal(signal) : new AbortSource());
  return readResult(received, context, id, { ...readOptions, exactNumbers });
}

/** The options of a call, which follow its path values. */
function optionsOf(id: OperationId, callArguments: readonly unknown[]) {
  const options = callArguments[operations[id].pathParameters.length] ?? {};
  return options as CallOptions & Readonly<Record<string, unknown>>;
}

/** Where an option goes, and under which name. */
type Parameter = readonly [where: "header" | "query", name: string];

/** The parameters of each operation, by the option that sets them. */
const parameters = mapOperations(({ options }): (readonly [option: string, Parameter])[] =>
  Object.entries({ accept: ["header", "Accept"], ...options } satisfies Record<string, Parameter>),
);

const knownOptions = mapOperations(({ options }) => ({ accept: true, ...options, ...defaultOptions }));

function mapOperations<Value>(map: (operation: (typeof operations)[OperationId]) => Value): Record<OperationId, Value> {
  return Object.fromEntries(Object.entries(operations).map(([id, operation]) => [id, map(operation)])) as Record<
    OperationId,
    Value
  >;
}

/** What a caller passed, under the names that it has on the wire. */
function paramsOf(id: OperationId, callArguments: readonly unknown[], options: Readonly<Record<string, unknown>>) {
  const { pathParameters } = operations[id];
  const path = Object.fromEntries(pathParameters.map((name, index) => [name, callArguments[index]]));
  const params = { path, header: {} as Record<string, unknown>, query: {} as Record<string, unknown> };
  checkOptionNames(id, options, knownOptions[id]);
  for (const [option, [where, name]] of parameters[id]) {
    const value = options[option];
    if (value === undefined) continue;
    params[where][name] = where === "header" ? checkHeaderValue(option, value) : value;
  }
  return params;
}
