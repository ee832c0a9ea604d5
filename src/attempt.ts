import { type AttemptEvent, observe } from "./observe.js";
import type { Progress, Send } from "./transport.js";

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
