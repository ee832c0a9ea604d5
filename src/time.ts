import { reasonOf } from "./abort-reason.js";
import type { EndSignal, Limits, Send } from "./call.js";
import { now } from "./clock.js";
import { ConnectionError, TimeoutError } from "./errors.js";
import { retryAfterMs } from "./retry-after.js";
import { signInRetry } from "./sign-in-retry.js";

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
    if (signal.aborted) ended(reasonOf(signal));
    else late();
  };
  const timer = setTimeout(end, Math.min(ms, longestTimerMs));
  signal.addEventListener("abort", end);
  if (signal.aborted) end();
  return stop;
}

/** Ends what runs too long, or is ended from above, even if it does not heed that. */
export function withTimeOut(send: Send, scope: TimeoutError["scope"]): Send {
  return (request, call, signal) => {
    const limitMs = call.limits[scope === "call" ? "totalTimeoutMs" : "attemptTimeoutMs"];
    return limited(
      (ending) => send(request, call, ending),
      signal,
      limitMs,
      () => new TimeoutError(scope, limitMs),
    );
  };
}

/** Runs something for as long as it may, and tells it when that is over. Whoever waits goes on then, even if it does not. */
export function limited<Outcome>(
  run: (ending: EndSignal) => Promise<Outcome>,
  signal: EndSignal,
  limitMs: number,
  lateError: () => Error,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const ending = new Ending();
    const end = (reason: unknown) => {
      reject(reason);
      ending.abort(reason);
    };
    const stop = watch(signal, limitMs, () => end(lateError()), end);
    const stopAnd =
      <Settled>(settle: (outcome: Settled) => void) =>
      (outcome: Settled) => {
        stop();
        settle(outcome);
      };
    if (!ending.aborted) run(ending).then(stopAnd(resolve), stopAnd(reject));
  });
}

/** How an attempt ended. What was thrown may be anything, also nothing. */
export type AttemptOutcome = { readonly response: Response } | { readonly thrown: unknown };

/** Repeats an attempt that failed in passing, under the same ids, after a wait that ends at once when the call does. */
export function withRetry(send: Send, random = Math.random): Send {
  return async (request, call, signal) => {
    const { limits } = call;
    const deadline = now() + limits.totalTimeoutMs;
    for (let attempt = 1; ; attempt++) {
      const outcome = await send(request, call, signal).then<AttemptOutcome, AttemptOutcome>(
        (response) => ({ response }),
        (thrown: unknown) => ({ thrown }),
      );
      const delay = attempt > limits.retries ? undefined : delayMs(outcome, attempt, limits, random);
      if (delay !== undefined && now() + delay < deadline) {
        await new Promise<void>((resolve, reject) => watch(signal, delay, resolve, reject));
      } else if ("response" in outcome) return outcome.response;
      else throw outcome.thrown;
    }
  };
}

/** How long to wait before the next attempt; undefined when there is to be none. */
export function delayMs(
  outcome: AttemptOutcome,
  attempt: number,
  limits: Limits,
  random: () => number,
): number | undefined {
  const retry = "response" in outcome ? responseRetry(outcome.response) : failureRetry(outcome.thrown);
  if (!retry) return undefined;
  const longest = Math.min(limits.maxDelayMs, longestTimerMs);
  const step = Math.min(longest, limits.baseDelayMs * 2 ** (attempt - 1));
  // Callers that failed together do not come back together, and none comes back at once.
  const backOff = (step * (1 + random())) / 2;
  const { afterMs = 0 } = retry;
  if (afterMs > longest) return undefined;
  // The service counts a call that comes again too early against the caller: wait longer each time.
  return attempt === 1 ? Math.max(afterMs, backOff) : Math.min(longest, afterMs + backOff);
}

/** That something is to be tried again, and how long the far end asked to wait with it. */
interface Retry {
  readonly afterMs: number | undefined;
}

function responseRetry({ status, headers }: Response): Retry | undefined {
  return /^(408|429|50[0234])$/.test(`${status}`) ? { afterMs: retryAfterMs(headers) } : undefined;
}

function failureRetry(thrown: unknown): Retry | undefined {
  const once = { afterMs: undefined };
  if (thrown instanceof TimeoutError) return thrown.scope === "call" ? undefined : once;
  if (thrown instanceof ConnectionError) return thrown.retryable ? once : undefined;
  return signInRetry(thrown);
}
