/** The part of an AbortSignal that the layers use; an AbortSignal is one. */
export interface EndSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
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
