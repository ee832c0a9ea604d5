import type { Ending } from "./ending.js";
import { ConnectionError } from "./errors.js";

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
  /** The operation's id; none for a request that was made through `client.http`. */
  readonly operation?: string;
  /** The end of the call, or of the attempt: before its time, if it is aborted or takes too long. */
  readonly ending: Ending;
  readonly limits: Limits;
  readonly progress: Progress;
}

/** What the layers note down while a call goes on. */
export interface Progress {
  /** How many requests were sent so far. */
  attempts: number;
  /** The token that was sent last, to be taken out of whatever the service sends back. */
  token: string;
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

/** Its counterpart. */
class LightResponse {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: Headers;
  readonly #bytes: ArrayBuffer;

  constructor(status: number, headers: Headers, bytes: ArrayBuffer) {
    this.status = status;
    this.ok = status >= 200 && status < 300;
    this.headers = headers;
    this.#bytes = bytes;
  }

  async text(): Promise<string> {
    return decoder.decode(this.#bytes);
  }
}

const decoder = new TextDecoder(); // drops the mark

/** The innermost layer: sends a request and reads the answer's body, so that time-outs and retries cover both. */
export function sendWith(fetch: Fetch): Send {
  return async (request, call) => {
    try {
      const { status, headers, ...answer } = await exchange(fetch, request, call.ending);
      if (request instanceof LightRequest)
        return new LightResponse(status, headers, answer.bytes) as unknown as Response;
      return new Response(answer.bytes.byteLength > 0 ? answer.bytes : null, { status, headers });
    } catch (error) {
      const { cause, message } = (error ?? {}) as { cause?: { code?: unknown; message?: unknown }; message?: unknown };
      const reason = cause?.code ?? cause?.message ?? message;
      throw new ConnectionError(`The service cannot be reached (${reason}). Check the network and baseUrl.`, {
        cause: error,
      });
    }
  };
}

async function exchange(fetch: Fetch, request: Request, ending: Ending) {
  const { url, method, headers, body } = request;
  const init = {
    method,
    headers,
    // A stream can be sent once only; the request stays whole for the next attempt.
    body: body instanceof ReadableStream ? await request.clone().arrayBuffer() : body,
    redirect: "manual" as const, // following one would carry the caller's headers to a host that nobody chose
    get signal() {
      return ending.signal;
    },
    ending,
  };
  const answer = await fetch(url, init);
  // What a browser shows of a redirect.
  if (answer.status === 0) throw new Error("it redirects elsewhere");
  return { status: answer.status, headers: answer.headers, bytes: await answer.arrayBuffer() };
}
