import type { Call, EndSignal, Limits, Send } from "./call.js";
import { ConnectionError, RedirectError, TimeoutError } from "./errors.js";

/** The longest time that a timer takes; beyond it, it fires at once. */
export const longestTimerMs = 2 ** 31 - 1;

/** Ends what runs too long, or is ended from above, even if it does not heed that. */
export function withTimeOut(send: Send, scope: TimeoutError["scope"]): Send {
  return (request, call) =>
    new Promise((resolve, reject) => {
      const limitMs = call.limits[scope === "call" ? "totalTimeoutMs" : "attemptTimeoutMs"];
      const ending = new Ending();
      const end = (reason: unknown) => {
        stop();
        reject(reason);
        ending.abort(reason);
      };
      const follow = () => end(call.signal.reason);
      const stop = () => {
        clearTimeout(timer);
        call.signal.removeEventListener("abort", follow);
      };
      const timer = setTimeout(() => end(new TimeoutError(scope, limitMs)), Math.min(limitMs, longestTimerMs));
      if (call.signal.aborted) return follow();
      // One listener of our own, taken away at the end: the platform would leave its own on a signal that lives long.
      call.signal.addEventListener("abort", follow);
      send(request, { ...call, signal: ending })
        .finally(stop)
        .then(resolve, reject);
    });
}

/** A light AbortController and its signal in one: making real ones costs more than all else that the layers do. */
export class Ending implements EndSignal {
  aborted = false;
  reason: unknown;
  readonly #listeners = new Set<() => void>();

  addEventListener(_type: "abort", listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: "abort", listener: () => void): void {
    this.#listeners.delete(listener);
  }

  abort(reason: unknown): void {
    this.aborted = true;
    this.reason = reason;
    for (const listener of this.#listeners) listener();
  }
}

/** The same as a signal of the platform. */
export function toAbortSignal(signal: EndSignal): AbortSignal {
  if (signal instanceof AbortSignal) return signal;
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener("abort", abort);
  return controller.signal;
}

const sharedSignals = new WeakMap<AbortSignal, EndSignal>();

/** A signal as all calls share it, over one listener: Node.js 20 takes the eleventh on a signal for a leak, and warns. */
export function shareSignal(signal: AbortSignal): EndSignal {
  const shared = sharedSignals.get(signal) ?? overOneListener(signal);
  sharedSignals.set(signal, shared);
  return shared;
}

function overOneListener(signal: AbortSignal): EndSignal {
  const listeners = new Set<() => void>();
  const abort = () => {
    for (const listener of listeners) listener();
  };
  return {
    get aborted() {
      return signal.aborted;
    },
    get reason() {
      return signal.reason;
    },
    addEventListener(_, listener) {
      listeners.add(listener);
      signal.addEventListener("abort", abort); // once only: it is the same
    },
    removeEventListener(_, listener) {
      listeners.delete(listener);
      if (!listeners.size) signal.removeEventListener("abort", abort);
    },
  };
}

const retryable = /^(408|429|50[0234])$/;

/** Repeats an attempt that failed in passing, under the same ids, after a wait that ends at once when the call does. */
export function withRetry(send: Send, random = Math.random): Send {
  return async (request, call) => {
    const deadline = Date.now() + call.limits.totalTimeoutMs;
    for (let attempt = 1; ; attempt++) {
      let response: Response | undefined;
      let failure: unknown;
      try {
        response = await send(request, call);
      } catch (error) {
        failure = error;
      }
      const delay =
        attempt > call.limits.retries ? undefined : delayMs(response ?? failure, attempt, call.limits, random);
      if (delay !== undefined && Date.now() + delay < deadline) await sleep(delay, call);
      else if (response) return response;
      else throw failure;
    }
  };
}

/** How long to wait before the next attempt; undefined when there is to be none. */
export function delayMs(outcome: unknown, attempt: number, limits: Limits, random: () => number): number | undefined {
  const longest = Math.min(limits.maxDelayMs, longestTimerMs);
  // Full jitter: callers that failed together do not come back together.
  const backOff = random() * Math.min(longest, limits.baseDelayMs * 2 ** (attempt - 1));
  if (outcome instanceof RedirectError) return undefined;
  if (outcome instanceof ConnectionError || (outcome instanceof TimeoutError && outcome.scope === "attempt"))
    return backOff;
  const { status, headers } = outcome as Response;
  if (!retryable.test(String(status))) return undefined;
  const asked = retryAfterMs(headers.get("Retry-After"));
  if (asked === undefined) return backOff;
  if (asked > longest) return undefined;
  // The service counts a call that comes at once, or again too early, against the caller: wait longer each time.
  return asked > 0 && attempt === 1 ? asked : Math.min(longest, asked + backOff);
}

function sleep(ms: number, { signal }: Call): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}

const seconds = /^\d+$/;
// The one form of a date that RFC 9110 lets a server send (IMF-fixdate). Date.parse alone takes nearly anything.
const date = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/**
 * What a `Retry-After` header asks for, in milliseconds from `now`, never below zero; undefined when it is missing or
 * breaks the grammar of RFC 9110: whole seconds, or a date.
 */
export function retryAfterMs(header: string | null, now = Date.now()): number | undefined {
  const value = header?.trim() ?? "";
  if (seconds.test(value)) return Number(value) * 1000;
  const time = date.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : Math.max(0, time - now);
}
