import { Agent, type Dispatcher } from "undici";
import { version } from "../generated/typescript/operations.js";
import type { EndSignal, Fetch, FetchInit } from "./call.js";
import { LazyHeaders } from "./lazy-headers.js";

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
  /** Closes the connections when their requests have ended. Without it, idle ones close by themselves. */
  close(): Promise<void>;
}

const userAgent = `partner-center-usage/${version} node/${process.versions.node}`;

/** A transport on undici: a pool of connections, and nothing of what makes `fetch` costly. It follows no redirect. */
export function nodeTransport(options: NodeTransportOptions = {}): NodeTransport {
  const { connections = 64, keepAliveTimeoutMs = 10_000, dispatcher } = options;
  const agent = dispatcher ?? new Agent({ connections, keepAliveTimeout: keepAliveTimeoutMs });
  return {
    fetch: (url, init) => dispatch(agent, url, init as Attempt),
    close: async () => {
      if (!dispatcher) await agent.close();
    },
  };
}

/** The client hands in what its signal is made of, so that none has to be made. */
type Attempt = FetchInit & { readonly end: EndSignal };

function dispatch(agent: Dispatcher, url: string, init: Attempt): ReturnType<Fetch> {
  const { method, headers, body } = init;
  const pathStart = url.indexOf("/", "https://".length);
  const sentHeaders: Record<string, string> = { "user-agent": userAgent };
  // Iterating takes three times as long.
  headers.forEach((value, name) => {
    sentHeaders[name] = value;
  });
  const sent: Dispatcher.DispatchOptions = {
    origin: url.slice(0, pathStart),
    path: url.slice(pathStart),
    method: method as Dispatcher.HttpMethod,
    headers: sentHeaders,
    body: body instanceof ArrayBuffer ? new Uint8Array(body) : body,
  };
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let answer: { status: number; headers: Headers };
    let unfollow: () => void;
    agent.dispatch(sent, {
      onRequestStart(controller) {
        unfollow = follow(init.end, (reason) => controller.abort(reason));
      },
      onResponseStart(_, status, rawHeaders) {
        answer = { status, headers: new LazyHeaders(rawHeaders) };
      },
      onResponseData(_, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        unfollow();
        resolve({ ...answer, arrayBuffer: async () => join(chunks) });
      },
      onResponseError(_, error) {
        unfollow?.();
        reject(error);
      },
    });
  });
}

/** Aborts when the attempt ends before its time, which may have been while it waited for a connection. */
function follow(end: EndSignal, abort: (reason: Error) => void): () => void {
  const listener = () => abort(end.reason as Error);
  if (end.aborted) listener();
  end.addEventListener("abort", listener);
  return () => end.removeEventListener("abort", listener);
}

function join(chunks: readonly Buffer[]): ArrayBuffer {
  const [first] = chunks;
  // A view is as good as a copy for whoever decodes it.
  return (first && chunks.length === 1 ? first : Buffer.concat(chunks)) as unknown as ArrayBuffer;
}
