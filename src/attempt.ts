import type { AttemptEvent, Call, Credential, Fetch, Limits, ProvideToken, Send } from "./call.js";
import { ConnectionError, check, RedirectError } from "./errors.js";
import { withSignal } from "./time.js";

/** A call that has not begun. */
export function newCall(limits: Limits, operation?: string): Call {
  return { operation, limits, attempts: 0, token: "", requestId: "", correlationId: "" };
}

/** Gives each call the ids that it lacks; every attempt of it sends the same. */
export function withIds(send: Send): Send {
  return (request, call, signal) => {
    const { headers } = request;
    for (const id of ["requestId", "correlationId"] as const) {
      const name = `ms-${id.toLowerCase()}`;
      call[id] = headers.get(name) ?? crypto.randomUUID();
      headers.set(name, call[id]);
    }
    return send(request, call, signal);
  };
}

/** Makes one function of the three forms of a credential. */
export function tokenProvider(credential: Credential, scope: string): ProvideToken {
  if (typeof credential === "string") checkToken(credential);
  else {
    check(
      typeof credential === "function" || typeof credential?.getToken === "function",
      "credential has to be a token, a function that gets one, or a TokenCredential.",
    );
  }
  let checked: unknown; // a token is long, and mostly the one of the last time
  return async (request) => {
    if (typeof credential === "string") return credential;
    const token =
      typeof credential === "function" ? await credential(request) : (await credential.getToken(scope, request))?.token;
    if (!token || token !== checked) checked = checkToken(token);
    return checked as string;
  };
}

function checkToken(token: unknown): string {
  // RFC 6750 allows fewer characters still; these are the ones that cannot break out of the header.
  check(
    typeof token === "string" && /^[\x21-\x7e]+$/.test(token),
    "The token is empty or malformed. Sign in, and pass the access token as it is.",
  );
  return token as string;
}

/**
 * Sends each attempt with a token. After a 401 it asks once for a new one, which calls that run side by side share, and
 * sends again if that is another.
 */
export function withCredential(send: Send, provideToken: ProvideToken): Send {
  let pending: Promise<string> | undefined;
  let last = { refused: "", renewed: "" };
  const renew = async (refused: string): Promise<string> => {
    if (refused === last.refused) return last.renewed;
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
  return async (request, call, signal) => {
    const token = await provideToken(withSignal("abortSignal", { forceRefresh: false, end: signal }));
    call.token = token;
    const response = await send(request, call, signal);
    if (response.status !== 401) return response;
    call.token = await renew(token);
    return call.token === token ? response : send(request, call, signal);
  };
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
  const start = performance.now();
  const tell = (status?: number, error?: unknown) => {
    const { operation, attempts, requestId, correlationId } = call;
    const count = counted === "attempt" ? { attempt: attempts } : { attempts };
    const durationMs = performance.now() - start;
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
      tell(error?.status, error);
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

const decoder = new TextDecoder(); // drops the mark

/** The innermost layer: sends a request and reads the answer's body, so that time-outs and retries cover both. */
export function sendWith(fetch: Fetch): Send {
  return async (request, { token }, end) => {
    const { url, method, body } = request;
    const isLight = request instanceof LightRequest;
    // Middleware sees a request of the platform: the token is on a copy.
    const sent = isLight ? request.headers : new Headers(request.headers);
    sent.set("Authorization", `Bearer ${token}`);
    const init = withSignal("signal", {
      method,
      headers: sent,
      // A stream can be sent once only; the request stays whole for the next attempt.
      body: body instanceof ReadableStream ? await request.clone().arrayBuffer() : body,
      redirect: "manual" as const, // following one would carry the caller's headers to a host that nobody chose
      end, // for a transport that can do without a signal of the platform
    });
    let answer: Awaited<ReturnType<Fetch>>;
    let bytes: ArrayBuffer;
    try {
      answer = await fetch(url, init);
      bytes = await answer.arrayBuffer();
    } catch (error) {
      // What `fetch` throws says why in its cause.
      const { cause, message } = error as { cause?: { code?: unknown; message?: unknown }; message?: unknown };
      throw new ConnectionError(
        `The service cannot be reached (${cause?.code ?? cause?.message ?? message}). Check the network and baseUrl.`,
        { cause: error },
      );
    }
    const { status, headers } = answer;
    // What a browser shows of a redirect.
    if (!status) throw new RedirectError("The service redirects elsewhere, which is not followed. Check baseUrl.");
    if (!isLight) return new Response(bytes.byteLength ? bytes : null, { status, headers });
    // What openapi-fetch needs of a Response.
    const text = async () => decoder.decode(bytes);
    return { status, headers, ok: status >= 200 && status < 300, text } as Response;
  };
}
