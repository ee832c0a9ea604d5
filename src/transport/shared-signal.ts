import type { AbortListener, AbortSignalLike } from "./abort.js";

/** A caller's signal as all calls share it, over one listener: Node.js 20 takes the eleventh on a signal for a leak. */
class SharedSignal implements AbortSignalLike {
  readonly #signal: AbortSignal;
  readonly #listeners = new Set<AbortListener>();
  readonly #tellAll: AbortListener = (event) => {
    for (const listener of this.#listeners) listener(event);
  };

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  get aborted(): boolean {
    return this.#signal.aborted;
  }

  get reason(): unknown {
    return this.#signal.reason;
  }

  addEventListener(_type: "abort", listener: AbortListener): void {
    this.#listeners.add(listener);
    this.#signal.addEventListener("abort", this.#tellAll); // added once only, because it is the same function
  }

  removeEventListener(_type: "abort", listener: AbortListener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size === 0) this.#signal.removeEventListener("abort", this.#tellAll);
  }
}

const shared = new WeakMap<AbortSignal, SharedSignal>();

/** The one shared form of a signal, which many calls may listen to at once. */
export function shareAbortSignal(signal: AbortSignal): AbortSignalLike {
  const known = shared.get(signal) ?? new SharedSignal(signal);
  shared.set(signal, known);
  return known;
}
