import { ConnectionError } from "./errors.js";

/**
 * What sends a request: the global `fetch`, or one that behaves like it. An answer whose `bodyUsed` is still false after
 * its body was read is taken for one that can be read again.
 */
export type Fetch = (request: Request, init: { readonly signal: AbortSignal }) => Promise<Response>;

/** What one call carries through the layers below openapi-fetch. */
export interface Call {
  /** The operation's id, or undefined for a request that was made through `client.http`. */
  readonly operation?: string;
  /** Ends the call, or the attempt, when it aborts. */
  readonly signal: AbortSignal | undefined;
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

/** The innermost layer: sends a request and reads the answer's body, so that time-outs and retries cover both. */
export function sendWith(fetch: Fetch): Send {
  return async (request, { signal }) => {
    try {
      // A body can be sent once only; the caller's request stays whole for the next attempt.
      const response = await fetch(request.body ? request.clone() : request, { signal: signal as AbortSignal });
      const bytes = new Uint8Array(await response.arrayBuffer());
      return response.bodyUsed ? holdBody(response, bytes) : response;
    } catch (error) {
      const { cause, message } = (error ?? {}) as { cause?: { code?: unknown; message?: unknown }; message?: unknown };
      const reason = cause?.code ?? cause?.message ?? message;
      throw new ConnectionError(`The service cannot be reached (${reason}). Check the network and baseUrl.`, {
        cause: error,
      });
    }
  };
}

const decoder = new TextDecoder(); // drops the mark
const members = ["arrayBuffer", "blob", "body", "bodyUsed", "bytes", "clone", "formData", "json"] as const;

/**
 * Gives an answer its body back, to be read as often as anyone likes. Nothing but `text` is read by the client itself;
 * for all else a new Response is made on demand, since making one for each call costs a tenth of the whole call.
 */
export function holdBody(response: Response, bytes: Uint8Array<ArrayBuffer>): Response {
  for (const name of members) {
    Object.defineProperty(response, name, {
      get() {
        const copy = new Response(bytes, response) as Response & Record<string, unknown>;
        const member = copy[name];
        return typeof member === "function" ? member.bind(copy) : member;
      },
    });
  }
  return Object.defineProperty(response, "text", { value: async () => decoder.decode(bytes) });
}
