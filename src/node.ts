import { Agent, type Dispatcher } from "undici";
import { version } from "../generated/typescript/operations.js";
import { PlainRequest } from "./node/plain-request.js";
import { PlainResponse } from "./node/plain-response.js";
import type { Fetch } from "./transport.js";

/** How connections are kept. */
export interface NodeTransportOptions {
  /** How many connections are open to one host at the most. Default: 64. */
  connections?: number | undefined;
  /** How long an idle connection is kept, in milliseconds. Default: 10,000. */
  keepAliveTimeoutMs?: number | undefined;
  /** A dispatcher of undici to send with instead, such as a ProxyAgent. It stays the caller's to close. */
  dispatcher?: Dispatcher | undefined;
}

/** What a client takes: `createPartnerCenterClient({ credential, ...nodeTransport() })`. */
export interface NodeTransport {
  readonly fetch: Fetch;
  readonly Request: typeof Request;
  /** Closes the connections when their requests have ended. Without it, idle ones close by themselves. */
  close(): Promise<void>;
}

const userAgent = `partner-center-usage/${version} node/${process.versions.node}`;

/**
 * A transport on undici: a pool of connections, and no Request or Response of the platform for each call, which is
 * most of what `fetch` costs. Middleware of openapi-fetch changes `request.headers` in place; it cannot make a
 * `new Request(request)` of what it is given.
 */
export function nodeTransport(options: NodeTransportOptions = {}): NodeTransport {
  const { connections = 64, keepAliveTimeoutMs = 10_000, dispatcher } = options;
  const agent = dispatcher ?? new Agent({ connections, keepAliveTimeout: keepAliveTimeoutMs });
  return {
    fetch: (request, { signal }) => dispatch(agent, request, signal),
    Request: PlainRequest as unknown as typeof Request,
    close: async () => {
      if (!dispatcher) await agent.close();
    },
  };
}

function dispatch(agent: Dispatcher, { url, method, headers, body }: Request, signal: AbortSignal): Promise<Response> {
  const pathStart = url.indexOf("/", "https://".length);
  const sent: Dispatcher.DispatchOptions = {
    origin: url.slice(0, pathStart),
    path: url.slice(pathStart),
    method: method as Dispatcher.HttpMethod,
    headers: { "user-agent": userAgent, ...Object.fromEntries(headers) },
    body: body as unknown as string | null,
  };
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let answer: PlainResponse;
    let abort: () => void;
    const settle = () => signal.removeEventListener("abort", abort);
    agent.dispatch(sent, {
      onRequestStart(controller) {
        abort = () => controller.abort(signal.reason);
        if (signal.aborted)
          abort(); // while it waited for a connection
        else signal.addEventListener("abort", abort);
      },
      onResponseStart(_, status, answerHeaders, statusText = "") {
        answer = new PlainResponse(url, status, statusText, answerHeaders, chunks);
      },
      onResponseData(_, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        settle();
        resolve(answer as unknown as Response);
      },
      onResponseError(_, error) {
        settle();
        reject(error);
      },
    });
  });
}
