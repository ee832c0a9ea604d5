import createFetchClient, {
  type Client,
  createFinalURL,
  createQuerySerializer,
  type Middleware,
  mergeHeaders,
} from "openapi-fetch";
import type { paths } from "../generated/typescript/openapi.js";
import { type CallInit, calls, operations } from "../generated/typescript/operations.js";
import type { HeaderOptions } from "./arguments/headers.js";
import { serializePath } from "./arguments/path.js";
import { PartnerCenterError } from "./errors.js";
import { type CallContext, newCallContext, type RetryAndTimeoutOptions } from "./pipeline/call-context.js";
import type { PipelineHandler, PipelineRequest, PipelineResponse } from "./pipeline/pipeline.js";
import type { OperationId } from "./response/result.js";
import type { AbortSignalLike } from "./transport/abort.js";

/** What openapi-fetch is made with. */
export interface HttpOptions {
  readonly baseUrl: string;
  readonly headers: HeaderOptions;
  readonly retryAndTimeout: RetryAndTimeoutOptions;
  readonly send: PipelineHandler;
}

/** One call of an operation, ready to be sent. */
export interface OperationRequest {
  readonly id: OperationId;
  readonly params: CallInit["params"];
  readonly headers: HeaderOptions;
}

/** openapi-fetch over the pipeline. */
export interface Http {
  /** What callers and their middleware see. */
  readonly client: Client<paths>;
  /** Makes one call of an operation. */
  request(request: OperationRequest, context: CallContext, signal: AbortSignalLike): Promise<PipelineResponse>;
}

/**
 * Joins openapi-fetch and the pipeline. Middleware is above the pipeline: it sees one request and one response, however
 * many attempts they take, and never the token. Until middleware is registered, nobody sees a Request and a Response of the
 * platform, which cost much of the processor time of a call, so an operation does without them.
 */
export function createHttp(options: HttpOptions): Http {
  const { baseUrl, headers, retryAndTimeout } = options;
  const send = withReason(options.send);
  const client = createFetchClient<paths>({
    baseUrl,
    headers,
    pathSerializer: serializePath,
    fetch: async (request) => {
      const context = newCallContext(retryAndTimeout);
      return platformResponse(await sendRequest(send, request, context, request.signal));
    },
  });
  let hasMiddleware = false;

  function use(...middleware: Middleware[]): void {
    hasMiddleware = true;
    client.use(...middleware);
  }

  async function throughMiddleware(
    { id, params, headers: callHeaders }: OperationRequest,
    context: CallContext,
    signal: AbortSignalLike,
  ): Promise<PipelineResponse> {
    const exchange: { received?: PipelineResponse; response?: Response } = {};
    const { error, response } = await calls[id](client, {
      params,
      headers: callHeaders,
      parseAs: "stream",
      fetch: async (request) => {
        exchange.received = await sendRequest(send, request, context, signal);
        exchange.response = platformResponse(exchange.received);
        return exchange.response;
      },
    });
    // The same response, whose headers a middleware may have changed.
    if (exchange.received && exchange.response === response) return { ...exchange.received, headers: response.headers };
    return replacedResponse(response, error);
  }

  return {
    client: { ...client, use },
    request: (request, context, signal) =>
      hasMiddleware
        ? throughMiddleware(request, context, signal)
        : send(pipelineRequest(options, request), context, signal),
  };
}

const querySerializer = createQuerySerializer();

/** The request that openapi-fetch would make. */
function pipelineRequest(
  { baseUrl, headers }: HttpOptions,
  { id, params, headers: callHeaders }: OperationRequest,
): PipelineRequest {
  const { method, path } = operations[id];
  return {
    url: createFinalURL(path, { baseUrl, params, querySerializer, pathSerializer: serializePath }),
    method: method.toUpperCase(),
    headers: mergeHeaders(headers, callHeaders, params.header as HeaderOptions),
    body: null,
  };
}

/** Sends a Request of the platform through the pipeline. */
async function sendRequest(
  send: PipelineHandler,
  request: Request,
  context: CallContext,
  signal: AbortSignalLike,
): Promise<PipelineResponse> {
  const { url, method, headers } = request;
  const body = method === "GET" || method === "HEAD" ? null : await request.arrayBuffer();
  return send({ url, method, headers, body }, context, signal);
}

/** Replaces what was thrown and counts as false, which openapi-fetch would overlook, by an error. */
function withReason(send: PipelineHandler): PipelineHandler {
  return (request, context, signal) =>
    send(request, context, signal).catch((thrown: unknown) => {
      throw thrown || new UnknownError();
    });
}

class UnknownError extends PartnerCenterError {
  constructor() {
    super("The credential or the transport failed and gave no reason. Check them.");
  }
}

/** A Response of the platform. It takes bytes, since for text it would make up a Content-Type. */
function platformResponse({ status, headers, text }: PipelineResponse): Response {
  const hasBody = text !== "" && ![204, 205, 304].includes(status);
  return new Response(hasBody ? new TextEncoder().encode(text) : null, { status, headers });
}

/** What a middleware put in place of the pipeline's response. openapi-fetch has read the body of an error already. */
async function replacedResponse(response: Response, error: unknown): Promise<PipelineResponse> {
  const { status, headers, ok } = response;
  const text = ok ? await response.text() : typeof error === "string" ? error : (JSON.stringify(error) ?? "");
  return { status, headers, text, body: text };
}
