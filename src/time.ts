import type { EndSignal, Limits, Send } from "./call.js";
import { ConnectionError, RedirectError, TimeoutError } from "./errors.js";

/**
 * A light AbortController and its signal in one: making real ones costs more than all else that the layers do. Made of a
 * signal of the platform, it ends with that one, and has at most one listener on it.
 */
export class Ending implements EndSignal {
  readonly #source: AbortSignal | undefined;
  readonly #listeners = new Set<() => void>();
  #state: { readonly aborted: boolean; readonly reason?: unknown };

  constructor(source?: AbortSignal) {
    this.#source = source;
    this.#state = source ?? { aborted: false };
  }

  get aborted(): boolean {
    return this.#state.aborted;
  }

  get reason(): unknown {
    return this.#state.reason;
  }

  addEventListener(_type: "abort", listener: () => void): void {
    this.#listeners.add(listener);
    this.#source?.addEventListener("abort", this); // once only: it is the same
  }

  removeEventListener(_type: "abort", listener: () => void): void {
    this.#listeners.delete(listener);
    if (!this.#listeners.size) this.#source?.removeEventListener("abort", this);
  }

  abort(reason: unknown): void {
    this.#state = { aborted: true, reason };
    this.handleEvent();
  }

  /** What the platform calls on a listener that is an object. */
  handleEvent(): void {
    for (const listener of this.#listeners) listener();
  }
}

const shared = new WeakMap<AbortSignal, Ending>();

/** A signal as all calls share it, over one listener: Node.js 20 takes the eleventh on a signal for a leak, and warns. */
export function shareSignal(signal: AbortSignal): Ending {
  const ending = shared.get(signal) ?? new Ending(signal);
  shared.set(signal, ending);
  return ending;
}

/** What it ends with, as a signal of the platform. */
const platformSignal = {
  enumerable: true,
  get(this: { readonly end: EndSignal }): AbortSignal {
    const { end } = this;
    const controller = new AbortController();
    const abort = () => controller.abort(end.reason);
    if (end.aborted) abort();
    end.addEventListener("abort", abort);
    return controller.signal;
  },
};

/**
 * Adds a property that makes a signal of the platform when somebody asks for it. All share one getter: a literal's own
 * would give every object a shape of its own, which costs more than the signal.
 */
export function withSignal<Name extends string, Owner extends { readonly end: EndSignal }>(name: Name, owner: Owner) {
  return Object.defineProperty(owner, name, platformSignal) as Owner & Readonly<Record<Name, AbortSignal>>;
}

/** The longest time that a timer takes; beyond it, it fires at once. */
const longestTimerMs = 2 ** 31 - 1;

/** Calls one of two, `late` after a time or `ended` when the signal ends; what it gives back makes it call neither. */
function watch(signal: EndSignal, ms: number, late: () => void, ended: (reason: unknown) => void): () => void {
  const stop = () => {
    clearTimeout(timer);
    // Taken away at the end: the platform would leave its own on a signal that lives long.
    signal.removeEventListener("abort", end);
  };
  const end = () => {
    stop();
    if (signal.aborted) ended(signal.reason);
    else late();
  };
  const timer = setTimeout(end, Math.min(ms, longestTimerMs));
  signal.addEventListener("abort", end);
  if (signal.aborted) end();
  return stop;
}

/** Ends what runs too long, or is ended from above, even if it does not heed that. */
export function withTimeOut(send: Send, scope: TimeoutError["scope"]): Send {
  return (request, call, signal) =>
    new Promise((resolve, reject) => {
      const limitMs = call.limits[scope === "call" ? "totalTimeoutMs" : "attemptTimeoutMs"];
      const ending = new Ending();
      const end = (reason: unknown) => {
        reject(reason);
        ending.abort(reason);
      };
      const stop = watch(signal, limitMs, () => end(new TimeoutError(scope, limitMs)), end);
      const stopAnd =
        <Outcome>(settle: (outcome: Outcome) => void) =>
        (outcome: Outcome) => {
          stop();
          settle(outcome);
        };
      if (!ending.aborted) send(request, call, ending).then(stopAnd(resolve), stopAnd(reject));
    });
}

/** Repeats an attempt that failed in passing, under the same ids, after a wait that ends at once when the call does. */
export function withRetry(send: Send, random = Math.random): Send {
  return async (request, call, signal) => {
    const { limits } = call;
    const deadline = Date.now() + limits.totalTimeoutMs;
    for (let attempt = 1; ; attempt++) {
      let response: Response | undefined;
      let failure: unknown;
      try {
        response = await send(request, call, signal);
      } catch (error) {
        failure = error;
      }
      const delay = attempt > limits.retries ? undefined : delayMs(response ?? failure, attempt, limits, random);
      if (delay !== undefined && Date.now() + delay < deadline) {
        await new Promise<void>((resolve, reject) => watch(signal, delay, resolve, reject));
      } else if (response) return response;
      else throw failure;
    }
  };
}

/** How long to wait before the next attempt; undefined when there is to be none. */
export function delayMs(outcome: unknown, attempt: number, limits: Limits, random: () => number): number | undefined {
  const longest = Math.min(limits.maxDelayMs, longestTimerMs);
  // Full jitter: callers that failed together do not come back together.
  const backOff = random() * Math.min(longest, limits.baseDelayMs * 2 ** (attempt - 1));
  if (outcome instanceof Error) {
    const isPassing =
      outcome instanceof TimeoutError
        ? outcome.scope === "attempt"
        : outcome instanceof ConnectionError && !(outcome instanceof RedirectError);
    return isPassing ? backOff : undefined;
  }
  const { status, headers } = outcome as Response;
  if (!/^(408|429|50[0234])$/.test(`${status}`)) return undefined;
  const asked = retryAfterMs(headers.get("Retry-After"));
  if (asked === undefined) return backOff;
  if (asked > longest) return undefined;
  // The service counts a call that comes at once, or again too early, against the caller: wait longer each time.
  return asked > 0 && attempt === 1 ? asked : Math.min(longest, asked + backOff);
}

/**
 * What a `Retry-After` header asks for, in milliseconds from `now`, never below zero; undefined when it is missing or
 * breaks the grammar of RFC 9110: whole seconds, or a date in the one form that a server may send.
 */
export function retryAfterMs(header: string | null, now = Date.now()): number | undefined {
  const value = header?.trim() ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = new Date(value);
  // Date reads nearly anything; what it writes is that form.
  return value.endsWith("GMT") && date.toUTCString() === value ? Math.max(0, Number(date) - now) : undefined;
}
