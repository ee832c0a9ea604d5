import type { Client } from "openapi-fetch";
import type { paths } from "../generated/typescript/contract.js";
import { operations } from "../generated/typescript/operations.js";
import { newCall, observe } from "./attempt.js";
import type { AnswerPlace, Call, CallEvent, Decoder, Limits, Send, Validate } from "./call.js";
import { check, statusError } from "./errors.js";
import { readMediaType } from "./media-type.js";
import { printable } from "./printable.js";
import { redactValue } from "./redact.js";
import type { CallOptions, OperationId, Operations, Refusal, Success } from "./result.js";
import { retryAfterMs } from "./retry-after.js";
import { keepThrown, rethrow } from "./thrown.js";
import { Ending, shareSignal } from "./time.js";
import { traceOf, unreadable } from "./trace.js";
import { checkHeaderValue, checkSignal, limitsOf } from "./values.js";

/** What the operations are made of. */
export interface OperationParts {
  readonly http: Client<paths>;
  /** The class of the requests that openapi-fetch makes. */
  Request: typeof Request;
  readonly send: Send;
  readonly limits: Limits;
  readonly decoders?: readonly Decoder[] | undefined;
  readonly validate?: Validate | undefined;
  readonly onCall?: ((event: CallEvent) => void) | undefined;
}

/** Makes all operations over one openapi-fetch client. */
export function createOperations(parts: OperationParts): Operations {
  const ids = Object.keys(operations) as OperationId[];
  const entries = ids.map((id) => [
    id,
    (...callArguments: unknown[]) => {
      const call = newCall(parts.limits, id);
      const result = observe(parts.onCall, "attempts", call, () => callOperation(parts, id, call, callArguments));
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

/** What openapi-fetch gives when it reads every body as text. */
interface UntypedAnswer {
  readonly data?: string;
  readonly error?: unknown;
  readonly response: Response;
}

/** What `callOperation` needs of openapi-fetch; its own types demand an operation that is known when this is compiled. */
type UntypedRequest = (method: string, path: string, init: object) => Promise<UntypedAnswer>;

type Place = readonly [where: "header" | "query", name: string];

/** Sorts what was passed into path, headers, query and limits, under the names that the wire has for them, and sends. */
async function callOperation(parts: OperationParts, id: OperationId, call: Call, callArguments: unknown[]) {
  const { method, path, pathParameters, accept, options: declared } = operations[id];
  const { signal, ...options } = (callArguments[pathParameters.length] ?? {}) as CallOptions;
  checkSignal(signal);
  const places: Readonly<Record<string, Place>> = { accept: ["header", "Accept"], ...declared };
  const params: Record<"path" | Place[0], Record<string, unknown>> = {
    path: {},
    header: { Accept: accept },
    query: {},
  };
  for (const [index, name] of pathParameters.entries()) params.path[name] = callArguments[index];
  call.limits = limitsOf(options, parts.limits);
  for (const [option, value] of Object.entries(options)) {
    const place = Object.hasOwn(places, option) ? places[option] : undefined;
    if (value === undefined) continue;
    check(place !== undefined || Object.hasOwn(parts.limits, option), `${id} has no option "${printable(option)}".`);
    if (place) params[place[0]][place[1]] = place[0] === "header" ? checkHeaderValue(option, value) : value;
  }
  const answer = await (parts.http.request as unknown as UntypedRequest)(method, path, {
    params,
    parseAs: "text",
    Request: parts.Request,
    fetch: (request: Request) =>
      parts.send(request, call, signal ? shareSignal(signal) : new Ending()).catch(keepThrown),
  }).catch(rethrow);
  return readAnswer(parts, answer, id, call);
}

/** Makes a result of an answer, or throws a DecodeError when it is a success that cannot be read. */
async function readAnswer(
  { decoders = [], validate }: OperationParts,
  answer: UntypedAnswer,
  operation: string,
  call: Call,
): Promise<Success<number, object> | Refusal<number, object>> {
  const { status, headers, ok } = answer.response;
  const text = answer.data ?? (await textOf(answer));
  const trace = traceOf(call, { status, headers, text });
  const place = { operation, status };
  let body: object | undefined;
  try {
    body = redactValue(decodeBody(text, headers.get("Content-Type"), place, decoders), call.sent);
  } catch (thrown) {
    if (ok) throw unreadable({ reason: reasonOf(thrown), thrown }, call, { status, headers, text });
  }
  if (body) validate?.(body, { ...place, requestId: trace.requestId });
  // Here and in events: to spread an object into another takes several microseconds of a call.
  if (ok) return Object.assign(trace, { ok, data: body as object });
  const code = codeOf(body);
  const noUsage = code === "3000" && (status === 404 || status === 400);
  return Object.assign(trace, { ok, fault: body, code, noUsage, retryAfterMs: retryAfterMs(headers) });
}

/** What a decoder threw, which may be the caller's. */
function reasonOf(thrown: unknown): string {
  const { message } = (thrown ?? {}) as { readonly message?: unknown };
  return typeof message === "string" && message !== "" ? message : "no reason was given";
}

/** The code of a fault as text. What is neither a number nor a text is none. */
function codeOf(fault: { readonly code?: unknown } = {}): string | undefined {
  const { code } = fault;
  return typeof code === "string" || typeof code === "number" ? `${code}` : undefined;
}

/** The body of what is no success. Where a middleware gave another Response, openapi-fetch has read it: the error is its text. */
function textOf({ error, response }: UntypedAnswer): Promise<string> {
  return response.text().catch(() => (typeof error === "string" ? error : JSON.stringify(error)));
}

/** Reads a body as an object; throws when it is none, or is of a type that nobody reads. */
export function decodeBody(
  text: string,
  contentType: string | null,
  place: AnswerPlace,
  decoders: readonly Decoder[],
): object {
  // Without a type, the body is taken for what the service prefers to send. What is no type is named as it came.
  const mediaType = readMediaType(contentType)?.name ?? (contentType?.trim() || "application/json");
  const decoder = decoders.find(({ mediaTypes }) => mediaTypes.includes(mediaType));
  if (!decoder && !/^(application|text)\/json$|\+json$/.test(mediaType)) {
    throw new Error(`nothing here reads ${mediaType}`);
  }
  const value: unknown = decoder ? decoder.decode(text, place) : JSON.parse(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("it is not an object");
  return value;
}
