import { readText } from "./body-text.js";
import type { AttemptEvent, Call, Limits, Send, Transport, TransportResponse } from "./call.js";
import { now } from "./clock.js";
import { connectionFailure } from "./connection-failure.js";
import type { CheckDestination } from "./destination.js";
import { ArgumentError, ConnectionError, RedirectError } from "./errors.js";
import { readMediaType } from "./media-type.js";
import { noTokens, redact, redactBody, redactHeaders } from "./redact.js";
import { type Problem, unreadable } from "./trace.js";

/** A call that has not begun. */
export function newCall(limits: Limits, operation?: string): Call {
  return { operation, limits, attempts: 0, sent: noTokens, requestId: "", correlationId: "" };
}

/** Gives each call the ids that it lacks; every attempt of it sends the same. */
export function withIds(send: Send): Send {
  return (request, call, signal) => {
    const { headers } = request;
    for (const id of ["requestId", "correlationId"] as const) {
      const name = `ms-${id.toLowerCase()}`;
      call[id] = headers.get(name) ?? newId();
      headers.set(name, call[id]);
    }
    return send(request, call, signal);
  };
}

/** A GUID, as the service writes them. It is only to be told apart from others, so without `crypto` chance will do. */
function newId(): string {
  if (typeof crypto !== "undefined" && crypto.randomUUID) return crypto.randomUUID();
  return "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replaceAll("x", () => Math.floor(Math.random() * 16).toString(16));
}

/** Tells somebody whose own failure, at once or later, must not become that of what is told of. */
export function tellSafely<Event>(listener: (event: Event) => unknown, event: Event): void {
  try {
    (listener(event) as Partial<Promise<unknown>> | undefined)?.catch?.(() => {});
  } catch {}
}

/** Runs something, and tells an observer how it ended, and under which name how many attempts it took. */
export function observe<Outcome extends { readonly status: number }>(
  observer: ((event: never) => void) | undefined,
  counted: "attempt" | "attempts",
  call: Call,
  run: () => Promise<Outcome>,
): Promise<Outcome> {
  if (!observer) return run();
  const start = now();
  const tell = (status?: number, error?: unknown) => {
    const { operation, attempts, requestId, correlationId } = call;
    const count = counted === "attempt" ? { attempt: attempts } : { attempts };
    const durationMs = now() - start;
    tellSafely(
      observer,
      Object.assign(count, { operation, requestId, correlationId, durationMs, status, error }) as never,
    );
  };
  return run().then(
    (outcome) => {
      tell(outcome.status);
      return outcome;
    },
    (error) => {
      tell((error as { status?: number } | null | undefined)?.status, error);
      throw error;
    },
  );
}

/** Counts each attempt, and tells of it when it has ended. */
export function withObserver(send: Send, onAttempt: ((event: AttemptEvent) => void) | undefined): Send {
  return (request, call, signal) => {
    call.attempts++;
    return observe(onAttempt, "attempt", call, () => send(request, call, signal));
  };
}

/** What openapi-fetch needs of a Request. The platform's own is made only for middleware, because it costs so much. */
export class LightRequest {
  declare readonly headers: Headers;
  declare readonly url: string;

  constructor(url: string, init: RequestInit) {
    Object.assign(this, init, { url });
  }
}

/** What the innermost layer is made with. */
export interface Wire {
  readonly transport: Transport;
  readonly checkDestination: CheckDestination;
  readonly maxBodyBytes: number;
}

/**
 * The innermost layer: looks where a request goes, adds the token and sends it, and reads what came back as text in which
 * no token stands.
 */
export function sendWith({ transport, checkDestination, maxBodyBytes }: Wire): Send {
  return async (request, call, end) => {
    const { method, body } = request;
    const url = checkDestination(request.url);
    const isLight = request instanceof LightRequest;
    // Middleware sees a request of the platform: the token is on a copy.
    const sent = isLight ? request.headers : new Headers(request.headers);
    sent.set("Authorization", `Bearer ${call.sent.last}`);
    // undici holds the certificate against its name, and so the token could go to another host.
    sent.delete("Host");
    // A stream can be sent once only; the request stays whole for the next attempt.
    const sentBody = isStream(body) ? await request.clone().arrayBuffer() : body;
    const clean = (text: string) => redact(text, call.sent);
    let response: TransportResponse;
    try {
      response = checkResponse(await transport({ url, method, headers: sent, body: sentBody, maxBodyBytes }, end));
    } catch (error) {
      throw error instanceof ArgumentError ? new ArgumentError(clean(error.message)) : connectionFailure(error, clean);
    }
    const { status } = response;
    // What a browser shows of a redirect.
    if (!status) throw new RedirectError();
    const headers = redactHeaders(response.headers, call.sent);
    const read = readBody(response, headers, maxBodyBytes);
    const text = isLight ? redactBody(read.text, call.sent) : clean(read.text);
    const ok = status >= 200 && status < 300;
    if (ok && read.problem) throw unreadable(read.problem, call, { status, headers, text });
    if (!isLight) return platformResponse(text, { status, headers });
    // What openapi-fetch needs of a Response.
    return { status, headers, ok, text: async () => text } as Response;
  };
}

/** What a transport gave, which is the caller's code perhaps. What it is not is found out here, and not in the middle of a call. */
function checkResponse(response: TransportResponse): TransportResponse {
  const { status, headers, body } = response ?? {};
  const isResponse = typeof status === "number" && typeof headers?.get === "function" && body instanceof Uint8Array;
  if (!isResponse) throw new TypeError("the transport gave no response with status, headers and body");
  return response;
}

/** A Response of the platform, as bytes: of a text, it would make up a Content-Type. It knows the statuses from 200 to 599. */
function platformResponse(text: string, init: { readonly status: number; readonly headers: Headers }): Response {
  const { status } = init;
  if (status < 200 || status > 599) {
    throw new ConnectionError(`The service answered with status ${status}, which HTTP does not have. Check baseUrl.`, {
      retryable: false,
    });
  }
  const hasBody = text !== "" && ![204, 205, 304].includes(status);
  return new Response(hasBody ? new TextEncoder().encode(text) : null, init);
}

/** The body as text, and why it is only what could be made out. */
function readBody(
  { body, undecoded, isTooLarge }: TransportResponse,
  headers: Headers,
  maxBodyBytes: number,
): { readonly text: string; readonly problem: Problem | undefined } {
  if (isTooLarge || body.length > maxBodyBytes) {
    const reason = `it is larger than ${maxBodyBytes} bytes`;
    return { text: "", problem: { reason, advice: "Look for a proxy on the way, or raise maxBodyBytes." } };
  }
  const { text, problem } = readText(body, readMediaType(headers.get("Content-Type")));
  const reason = undecoded ?? problem;
  return { text, problem: reason === undefined ? undefined : { reason } };
}

/** A body of a Request is a stream; by its method, since React Native has no class for it. */
function isStream(body: Request["body"]): body is ReadableStream {
  return typeof body?.getReader === "function";
}
