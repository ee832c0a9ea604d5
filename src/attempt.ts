import type { AttemptEvent, Call, EndEvent, EndSignal, Fetch, FetchInit, Progress, Send } from "./call.js";
import { ArgumentError, ConnectionError, RedirectError } from "./errors.js";
import { toAbortSignal } from "./time.js";

/** How a token is asked for. */
export interface TokenRequest {
  /** Whether the last token was refused, so that a cached one will not do. */
  readonly forceRefresh: boolean;
  /** Aborts when the call ends. */
  readonly abortSignal?: AbortSignal;
}

/** The part of `TokenCredential` (`@azure/core-auth`, `@azure/identity`) that is used here. */
export interface TokenCredential {
  getToken(scope: string, options: TokenRequest): Promise<{ readonly token: string } | null>;
}

/** A bearer token, a function that gets one, or a credential of `@azure/identity`. Asked once for each attempt. */
export type Credential = string | ((request: TokenRequest) => string | Promise<string>) | TokenCredential;

/** Gets a token that can be sent. */
export type ProvideToken = (request: TokenRequest) => Promise<string>;

/** Makes one function of the three forms of a credential. */
export function tokenProvider(credential: Credential, scope: string): ProvideToken {
  if (typeof credential === "string") checkToken(credential);
  else if (typeof credential !== "function" && typeof credential?.getToken !== "function") {
    throw new ArgumentError("credential has to be a token, a function that gets one, or a TokenCredential.");
  }
  return async (request) => {
    if (typeof credential === "string") return credential;
    if (typeof credential === "function") return checkToken(await credential(request));
    return checkToken((await credential.getToken(scope, request))?.token);
  };
}

/**
 * Sends each attempt with a token. After a 401 it asks once for a new one, which calls that run side by side share, and
 * sends again if that is another.
 */
export function withCredential(send: Send, provideToken: ProvideToken): Send {
  let pending: Promise<string> | undefined;
  let last = { refused: "", renewed: "" };
  const refresh = (refused: string): Promise<string> => {
    if (refused === last.refused) return Promise.resolve(last.renewed);
    // Without a caller's signal: who gives up must not take the others' token away.
    pending ??= provideToken({ forceRefresh: true })
      .then((renewed) => {
        if (renewed !== refused) last = { refused, renewed };
        return renewed;
      })
      .finally(() => {
        pending = undefined;
      });
    return pending;
  };
  return async (request, call) => {
    const token = await provideToken({
      forceRefresh: false,
      get abortSignal() {
        return toAbortSignal(call.signal);
      },
    });
    const response = await sendAs(token, send, request, call);
    if (response.status !== 401) return response;
    const renewed = await refresh(token);
    return renewed === token ? response : sendAs(renewed, send, request, call);
  };
}

/** The token is on the request only while it is sent, so that no middleware sees it. */
async function sendAs(token: string, send: Send, request: Request, call: Call): Promise<Response> {
  call.progress.token = token;
  request.headers.set("Authorization", `Bearer ${token}`);
  if (request instanceof LightRequest) return send(request, call); // made when there is no middleware
  try {
    return await send(request, call);
  } finally {
    request.headers.delete("Authorization");
  }
}

function checkToken(token: unknown): string {
  // RFC 6750 allows fewer characters still; these are the ones that cannot break out of the header.
  if (typeof token !== "string" || !/^[\x21-\x7e]+$/.test(token)) {
    throw new ArgumentError("The token is empty or malformed. Sign in, and pass the access token as it is.");
  }
  return token;
}

/** Tells somebody whose own failure, at once or later, must not become that of what is told of. */
export function tellSafely<Event>(listener: (event: Event) => unknown, event: Event): void {
  try {
    Promise.resolve(listener(event)).catch(() => {});
  } catch {}
}

/** Runs something, and tells an observer how it ended. The observer's own failure does not become the call's. */
export function observe<Outcome extends { readonly status: number }, Event extends EndEvent>(
  observer: ((event: Event) => void) | undefined,
  describe: () => Omit<Event, "durationMs" | "status" | "error">,
  run: () => Promise<Outcome>,
): Promise<Outcome> {
  if (!observer) return run();
  const start = performance.now();
  const tell = (status?: number, error?: unknown) =>
    tellSafely(observer, { ...describe(), durationMs: performance.now() - start, status, error } as unknown as Event);
  return run().then(
    (outcome) => {
      tell(outcome.status);
      return outcome;
    },
    (error) => {
      tell(error?.status, error);
      throw error;
    },
  );
}

/** What a call has come to before it has begun. */
export function newProgress(): Progress {
  return { attempts: 0, token: "", requestId: "", correlationId: "" };
}

/** Gives each call the ids that it lacks; every attempt of it sends the same. */
export function withIds(send: Send): Send {
  return (request, call) => {
    const { headers } = request;
    for (const [id, name] of [
      ["requestId", "ms-requestid"],
      ["correlationId", "ms-correlationid"],
    ] as const) {
      call.progress[id] = headers.get(name) ?? crypto.randomUUID();
      headers.set(name, call.progress[id]);
    }
    return send(request, call);
  };
}

/** Counts each attempt, and tells of it when it has ended. */
export function withObserver(send: Send, onAttempt: ((event: AttemptEvent) => void) | undefined): Send {
  return (request, call) => {
    const { operation, progress } = call;
    const attempt = ++progress.attempts;
    const { requestId, correlationId } = progress;
    return observe(
      onAttempt,
      () => ({ operation, attempt, requestId, correlationId }),
      () => send(request, call),
    );
  };
}

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
