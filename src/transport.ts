import { type EndSignal, toAbortSignal } from "./ending.js";
import { ConnectionError, RedirectError } from "./errors.js";

/** What is handed to `fetch` beside the URL. */
export interface FetchInit {
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | ArrayBuffer | null;
  readonly redirect: "manual";
  readonly signal: AbortSignal;
}

/** What sends a request: the global `fetch`, or one that takes and gives at least this. */
export type Fetch = (
  url: string,
  init: FetchInit,
) => Promise<{ readonly status: number; readonly headers: Headers; arrayBuffer(): Promise<ArrayBuffer> }>;

/** What one call carries through the layers below openapi-fetch. */
export interface Call {
  /** The operation's id; undefined for a request that was made through `client.http`. */
  readonly operation: string | undefined;
  /** Tells of the end of the call, or of the attempt, before its time. */
  readonly signal: EndSignal;
  readonly limits: Limits;
  readonly progress: Progress;
}

/** What the layers note down while a call goes on. */
export interface Progress {
  /** How many requests were sent so far. */
  attempts: number;
  /** The token that was sent last, to be taken out of whatever the service sends back. */
  token: string;
  requestId: string;
  correlationId: string;
}

/** How often and how long a call is tried. */
export interface Limits {
  /** How often a failed attempt is repeated. Default: 3. */
  readonly retries: number;
  /** The longest first wait before a retry, in milliseconds; each further one may be twice as long. Default: 500. */
  readonly baseDelayMs: number;
  /** The longest wait, in milliseconds. Default: 30,000. A longer `Retry-After` ends the call at once. */
  readonly maxDelayMs: number;
  /** How long one attempt may take, its body included, in milliseconds. Default: 30,000. */
  readonly attemptTimeoutMs: number;
  /** How long the call may take, its waits included, in milliseconds. Default: 120,000. */
  readonly totalTimeoutMs: number;
}

/** One layer's view of the next: every layer takes a `Send` and gives one. The answer's body has been read. */
export type Send = (request: Request, call: Call) => Promise<Response>;

/** What openapi-fetch needs of a Request. The platform's own is made only for middleware, because it costs so much. */
export class LightRequest {
  declare readonly headers: Headers;
  readonly url: string;

  constructor(url: string, init: RequestInit) {
    this.url = url;
    Object.assign(this, init);
  }
}

const decoder = new TextDecoder(); // drops the mark

/** The innermost layer: sends a request and reads the answer's body, so that time-outs and retries cover both. */
export function sendWith(fetch: Fetch): Send {
  return async (request, { signal }) => {
    const { status, headers, bytes } = await exchange(fetch, request, signal).catch(nameFailure);
    // What a browser shows of a redirect.
    if (!status) throw new RedirectError("The service redirects elsewhere, which is not followed. Check baseUrl.");
    if (!(request instanceof LightRequest)) return new Response(bytes.byteLength ? bytes : null, { status, headers });
    // What openapi-fetch needs of a Response.
    const text = async () => decoder.decode(bytes);
    return { status, headers, ok: status >= 200 && status < 300, text } as Response;
  };
}

async function exchange(fetch: Fetch, request: Request, end: EndSignal) {
  const { url, method, headers, body } = request;
  const answer = await fetch(url, {
    method,
    headers,
    // A stream can be sent once only; the request stays whole for the next attempt.
    body: body instanceof ReadableStream ? await request.clone().arrayBuffer() : body,
    redirect: "manual", // following one would carry the caller's headers to a host that nobody chose
    get signal() {
      return toAbortSignal(end);
    },
    end, // for a transport that can do without a signal of the platform
  } as FetchInit);
  return { status: answer.status, headers: answer.headers, bytes: await answer.arrayBuffer() };
}

/** `fetch` says why it failed in the cause of its error. */
function nameFailure(error: { cause?: { code?: unknown; message?: unknown }; message?: unknown }): never {
  const reason = error.cause?.code ?? error.cause?.message ?? error.message;
  throw new ConnectionError(`The service cannot be reached (${reason}). Check the network and baseUrl.`, {
    cause: error,
  });
}
