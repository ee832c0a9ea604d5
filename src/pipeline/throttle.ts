import { now } from "../clock.js";
import { notify, type Observer } from "../events.js";
import { type AbortSignalLike, reasonOf } from "../transport/abort.js";
import type { PipelineResponse, Policy } from "./pipeline.js";
import { retryAfterMs } from "./retry-after.js";
import { longestTimerMs } from "./timer.js";

/** How a request has ended, as far as it tells of the service's limit. */
export type RequestEnd = { readonly throttled: false } | { readonly throttled: true; readonly pauseMs: number };

/** Decides how fast the requests of a client leave. The throttle sees to pauses, so it is not asked while one runs. */
export interface Pacer {
  /** In how many milliseconds the next request may leave: 0 for now, Infinity when another has to end first. */
  delayMs(now: number): number;
  /** Notes that a request leaves, and gives what notes its end. */
  start(now: number): (end: RequestEnd, now: number) => void;
}

/** Lets everything go, except after a pause: then one request, and with each good response one more at once. */
function gradualRestart(): Pacer {
  let underWay = 0;
  let most = Infinity;
  return {
    delayMs: () => (underWay < most ? 0 : Infinity),
    start: () => {
      underWay++;
      return ({ throttled }) => {
        underWay--;
        most = throttled ? 1 : most + 1;
      };
    },
  };
}

/** How long a throttled request pauses the client when the service does not say. */
const unspecifiedPauseMs = 1000;

/** What all requests of one client wait for: the end of a pause that the service asked for, and then their pacer. */
export class Throttle {
  #pacer: Pacer = gradualRestart();
  #pausedUntil = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** In the order in which they came. */
  readonly #waiting = new Set<() => void>();

  get pacer(): Pacer {
    return this.#pacer;
  }

  set pacer(pacer: Pacer) {
    this.#pacer = pacer;
    this.#letGo();
  }

  /** Waits until a request may leave, and gives what notes its end. Rejects with the signal's reason when that aborts. */
  async enter(signal: AbortSignalLike): Promise<(end: RequestEnd) => void> {
    if (!signal.aborted && this.#waiting.size === 0 && this.#delayMs() === 0) return this.#start();
    return new Promise((resolve, reject) => {
      const stopWaiting = () => {
        this.#waiting.delete(leave);
        if (this.#waiting.size === 0) clearTimeout(this.#timer);
        signal.removeEventListener("abort", abort);
      };
      const abort = () => {
        stopWaiting();
        reject(reasonOf(signal));
      };
      const leave = () => {
        stopWaiting();
        resolve(this.#start());
      };
      if (signal.aborted) return abort();
      signal.addEventListener("abort", abort);
      this.#waiting.add(leave);
      this.#letGo();
    });
  }

  #start(): (end: RequestEnd) => void {
    const note = this.#pacer.start(now());
    return (end) => {
      if (end.throttled) this.#pausedUntil = Math.max(this.#pausedUntil, now() + end.pauseMs);
      note(end, now());
      this.#letGo();
    };
  }

  /** In how many milliseconds the next request may leave. */
  #delayMs(): number {
    return Math.max(this.#pausedUntil - now(), 0) || this.#pacer.delayMs(now());
  }

  #letGo(): void {
    clearTimeout(this.#timer);
    for (const leave of this.#waiting) {
      const delayMs = this.#delayMs();
      if (delayMs > 0) {
        if (delayMs < Infinity) this.#timer = setTimeout(() => this.#letGo(), Math.min(delayMs, longestTimerMs));
        return;
      }
      leave();
    }
  }
}

/**
 * Holds back every attempt while the client is throttled. An attempt that was throttled itself is repeated here as often
 * as `maxThrottledRetries` allows, without counting as a retry. Observers are told of each repeat as of a retry.
 */
export function throttlePolicy(throttle: Throttle, observers: readonly Observer[] = []): Policy {
  return (next) => async (request, context, signal) => {
    const { maxThrottledRetries, maxDelayMs } = context.options;
    for (let round = 0; ; round++) {
      const end = await throttle.enter(signal);
      let response: PipelineResponse;
      try {
        response = await next(request, context, signal);
      } catch (error) {
        end({ throttled: false });
        throw error;
      }
      const askedMs = pauseOf(response, maxThrottledRetries > 0 ? unspecifiedPauseMs : undefined);
      if (askedMs === undefined) {
        end({ throttled: false });
        return response;
      }
      // A gateway may ask for years, in which no call of this client would end.
      const pauseMs = Math.min(askedMs, maxDelayMs);
      end({ throttled: true, pauseMs });
      if (round >= maxThrottledRetries) return response;
      const { operation, requestId, correlationId, attempts: attempt } = context;
      const { status } = response;
      const event = { operation, requestId, correlationId, attempt, delayMs: pauseMs, status, error: undefined };
      notify(observers, "onRetry", event);
    }
  };
}

/** How long the service asks its caller to wait: by 429, or by a 503 that says for how long. */
function pauseOf({ status, headers }: PipelineResponse, unspecifiedMs: number | undefined): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  return retryAfterMs(headers) ?? (status === 429 ? unspecifiedMs : undefined);
}
