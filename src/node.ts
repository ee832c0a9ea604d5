import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from "node:zlib";
import { Agent, Dispatcher, EnvHttpProxyAgent, getGlobalDispatcher } from "undici";
import { version } from "../generated/typescript/operations.js";
import type { EndSignal, Transport, TransportRequest, TransportResponse } from "./call.js";
import { check } from "./errors.js";
import { codingsOf, fetchTransport, isCodingFailure } from "./fetch-transport.js";
import { GrowingBytes } from "./growing-bytes.js";

/** How connections are made and kept. */
export interface NodeTransportOptions {
  /** How many connections are open to one host at the most. Default: 64. */
  connections?: number | undefined;
  /** How long an idle connection is kept, in milliseconds. Default: 10,000. */
  keepAliveTimeoutMs?: number | undefined;
  /** Whether `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, also in lowercase, are respected. Default: false. */
  proxyFromEnvironment?: boolean | undefined;
  /** A dispatcher of undici to send with instead, such as a ProxyAgent. It stays the caller's to close. */
  dispatcher?: Dispatcher | undefined;
}

/** A transport, and what closes its connections. */
export interface NodeTransport extends Transport {
  /** Closes the connections when their requests have ended. Without it, idle ones close by themselves. */
  close(): Promise<void>;
}

const userAgent = `partner-center-usage/${version} node/${process.versions.node}`;

/**
 * A transport on undici: a pool of connections, and nothing of what makes `fetch` costly. It follows no redirect.
 *
 * Where `setGlobalDispatcher` of undici was called, as for a MockAgent, requests go to that dispatcher, unless an option
 * says otherwise. On Bun, which has no undici, it sends by `fetch`, which keeps connections by itself.
 *
 * @example
 * const transport = nodeTransport();
 * const client = createPartnerCenterClient({ credential, transport });
 * await transport.close(); // when all is done
 *
 * @throws {ArgumentError} when an option cannot be respected here.
 */
export function nodeTransport(options: NodeTransportOptions = {}): NodeTransport {
  check(typeof options === "object" && options !== null, "nodeTransport takes an object of options, or nothing.");
  const { connections = 64, keepAliveTimeoutMs = 10_000, proxyFromEnvironment = false, dispatcher } = options;
  check(
    [connections, keepAliveTimeoutMs].every((number) => Number.isInteger(number) && number > 0),
    "connections and keepAliveTimeoutMs have to be whole numbers above 0.",
  );
  check(typeof proxyFromEnvironment === "boolean", "proxyFromEnvironment has to be true or false.");
  check(
    !(dispatcher && proxyFromEnvironment),
    "A dispatcher and proxyFromEnvironment exclude each other. Pass one of them.",
  );
  const agentOptions = { connections, keepAliveTimeout: keepAliveTimeoutMs };
  const own = dispatcher ?? (proxyFromEnvironment ? new EnvHttpProxyAgent(agentOptions) : new Agent(agentOptions));
  if (typeof own.dispatch !== "function") {
    check(
      Object.keys(options).length === 0,
      "There is no undici in this runtime, so nodeTransport can have no options here. Leave them out.",
    );
    return Object.assign(fetchTransport(), { close: async () => {} });
  }
  const isFixed = Object.keys(options).length > 0;
  const chosen = () => (isFixed ? own : (replacedDispatcher() ?? own));
  return Object.assign((request: TransportRequest, signal: EndSignal) => dispatch(chosen(), request, signal), {
    close: async () => {
      if (own !== dispatcher) await own.close();
    },
  });
}

const dispatcherAtFirst = globalDispatcher();

function globalDispatcher(): Dispatcher | undefined {
  return typeof getGlobalDispatcher === "function" ? getGlobalDispatcher() : undefined;
}

/**
 * The global dispatcher, if somebody has set it: undici sets a plain Agent by itself. One of another undici, such as that
 * in Node.js, does not understand what is passed here.
 */
function replacedDispatcher(): Dispatcher | undefined {
  const found = globalDispatcher();
  const isOwn = found instanceof Dispatcher;
  const isDefault = found === dispatcherAtFirst && found?.constructor === Agent;
  return isOwn && !isDefault ? found : undefined;
}

/** A response before its body is decompressed. */
type RawResponse = Pick<TransportResponse, "status" | "headers" | "isTooLarge"> & { readonly bytes: Uint8Array };

async function dispatch(agent: Dispatcher, request: TransportRequest, signal: EndSignal): Promise<TransportResponse> {
  const { bytes, ...received } = await receive(agent, request, signal);
  const { status, headers, isTooLarge } = received;
  const codings = codingsOf(headers);
  if (isTooLarge || codings.length === 0 || bytes.length === 0) return { ...received, body: bytes };
  try {
    return { status, headers, ...(await decompress(bytes, codings, request.maxBodyBytes)) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") {
      return { status, headers, body: new Uint8Array(), isTooLarge: true };
    }
    // A body that ends too soon is a connection that broke off.
    if (!isCodingFailure(error)) throw error;
    return { status, headers, body: bytes, undecoded: `it is not ${codings.join(", ")}` };
  }
}

function receive(agent: Dispatcher, request: TransportRequest, signal: EndSignal): Promise<RawResponse> {
  const { url, method, headers, body, maxBodyBytes } = request;
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
    const bytes = new GrowingBytes();
    let head: Pick<RawResponse, "status" | "headers">;
    let unfollow: () => void;
    agent.dispatch(sent, {
      onRequestStart(controller) {
        unfollow = follow(signal, (reason) => controller.abort(reason));
      },
      onResponseStart(_, status, rawHeaders) {
        head = { status, headers: headersOf(rawHeaders) };
      },
      onResponseData(controller, chunk) {
        if (bytes.length + chunk.length <= maxBodyBytes) {
          bytes.append(chunk);
          return;
        }
        unfollow();
        resolve({ ...head, bytes: new Uint8Array(), isTooLarge: true });
        controller.abort(new Error("The body is larger than maxBodyBytes."));
      },
      onResponseEnd() {
        unfollow();
        resolve({ ...head, bytes: bytes.joined() });
      },
      onResponseError(_, error) {
        unfollow?.();
        reject(error);
      },
    });
  });
}

/** Aborts when the attempt ends before its time, which may have been while it waited for a connection. */
function follow(signal: EndSignal, abort: (reason: Error) => void): () => void {
  const listener = () => abort(signal.reason as Error);
  if (signal.aborted) listener();
  signal.addEventListener("abort", listener);
  return () => signal.removeEventListener("abort", listener);
}

function headersOf(raw: Readonly<Record<string, string | string[] | undefined>>): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(raw)) {
    for (const value of [values ?? []].flat()) headers.append(name, value);
  }
  return headers;
}

/** Each costs as much as a body; nobody applies more than two. */
const mostCodings = 5;

type Decompress = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>;

const decoders: Readonly<Record<string, Decompress>> = {
  gzip: promisify(gunzip),
  "x-gzip": promisify(gunzip),
  deflate: inflateEither,
  br: promisify(brotliDecompress),
};

/** The codings were applied in their order, so they are undone from the last to the first. */
async function decompress(
  bytes: Uint8Array,
  codings: readonly string[],
  maxBodyBytes: number,
): Promise<Pick<TransportResponse, "body" | "undecoded">> {
  if (codings.length > mostCodings) return { body: bytes, undecoded: `it has more than ${mostCodings} codings` };
  let body = bytes;
  for (const coding of [...codings].reverse()) {
    const decode = Object.hasOwn(decoders, coding) ? decoders[coding] : undefined;
    if (!decode) return { body, undecoded: `nothing here decodes ${coding}` };
    body = await decode(body, { maxOutputLength: maxBodyBytes });
  }
  return { body };
}

/** Some servers send deflate without the wrapper that RFC 9110 wants: its first byte tells. */
function inflateEither(...[bytes, options]: Parameters<Decompress>): Promise<Uint8Array> {
  const hasWrapper = ((bytes[0] ?? 0) & 0x0f) === 8;
  return promisify<Uint8Array, ZlibOptions, Uint8Array>(hasWrapper ? inflate : inflateRaw)(bytes, options);
}
