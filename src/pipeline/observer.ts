import { now } from "../clock.js";
import { notify, type Observer } from "../events.js";
import type { Policy } from "./pipeline.js";

/** Counts each attempt, and tells of its start and of its end. */
export function observerPolicy(observers: readonly Observer[] = []): Policy {
  return (next) => async (request, context, signal) => {
    const { operation, requestId, correlationId } = context;
    const attempt = ++context.attempts;
    const start = now();
    notify(observers, "onAttemptStart", { operation, requestId, correlationId, attempt });
    const tell = (status: number | undefined, error: unknown) => {
      const durationMs = now() - start;
      notify(observers, "onAttemptEnd", { operation, requestId, correlationId, attempt, durationMs, status, error });
    };
    try {
      const response = await next(request, context, signal);
      tell(response.status, undefined);
      return response;
    } catch (error) {
      tell(statusOf(error), error);
      throw error;
    }
  };
}

/** The status that an error tells, such as that of a response that cannot be decoded. */
export function statusOf(error: unknown): number | undefined {
  const { status } = (error ?? {}) as { readonly status?: unknown };
  return typeof status === "number" ? status : undefined;
}
