import type { Send } from "./transport.js";

/** One request on the wire, when it has ended. */
export interface AttemptEvent {
  /** The operation's id, or undefined for a request that was made through `client.http`. */
  readonly operation: string | undefined;
  /** 1 for the first request of a call. */
  readonly attempt: number;
  readonly requestId: string | null;
  readonly correlationId: string | null;
  /** How long the attempt took, its body included, in milliseconds. */
  readonly durationMs: number;
  /** The status, or undefined when no answer came. */
  readonly status: number | undefined;
  /** Why no answer came. */
  readonly error: unknown;
}

/** One call, when it has ended. */
export interface CallEvent {
  readonly operation: string;
  /** How many requests it took. */
  readonly attempts: number;
  readonly requestId: string;
  readonly correlationId: string;
  /** How long the call took, its waits included, in milliseconds. */
  readonly durationMs: number;
  /** The status, or undefined when no answer came. */
  readonly status: number | undefined;
  /** What the call rejected with. */
  readonly error: unknown;
}

/** Tells an observer, whose own failure must not become the call's. */
export function notify<Event>(observer: ((event: Event) => void) | undefined, event: Event): void {
  try {
    observer?.(event);
  } catch {}
}

/** Counts each attempt, and tells of it when it has ended. */
export function withObserver(send: Send, onAttempt: ((event: AttemptEvent) => void) | undefined): Send {
  return async (request, call) => {
    const attempt = ++call.progress.attempts;
    const start = performance.now();
    let status: number | undefined;
    let error: unknown;
    try {
      const response = await send(request, call);
      status = response.status;
      return response;
    } catch (thrown) {
      error = thrown;
      throw thrown;
    } finally {
      const { operation } = call;
      const requestId = request.headers.get("ms-requestid");
      const correlationId = request.headers.get("ms-correlationid");
      const durationMs = performance.now() - start;
      notify(onAttempt, { operation, attempt, requestId, correlationId, durationMs, status, error });
    }
  };
}
