/** What is called when a signal aborts. */
export type AbortListener = (event: { readonly type: string }) => void;

/** The part of an AbortSignal that is used here. An AbortSignal is one; that of `@azure/abort-controller` has no reason. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: "abort", listener: AbortListener): void;
  removeEventListener(type: "abort", listener: AbortListener): void;
}

/**
 * A stand-in for an AbortController and its signal. A call needs several, and the platform's own cost much of the
 * processor time that the Node transport saves.
 */
export class AbortSource implements AbortSignalLike {
  readonly #listeners = new Set<AbortListener>();
  #aborted = false;
  #reason: unknown;

  get aborted(): boolean {
    return this.#aborted;
  }

  get reason(): unknown {
    return this.#reason;
  }

  addEventListener(_type: "abort", listener: AbortListener): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: "abort", listener: AbortListener): void {
    this.#listeners.delete(listener);
  }

  abort(reason: unknown): void {
    this.#aborted = true;
    this.#reason = reason;
    for (const listener of this.#listeners) listener({ type: "abort" });
  }
}

/** An AbortSignal of the platform that aborts with another signal, for `fetch` and for everything else that insists on one. */
export function toAbortSignal(signal: AbortSignalLike): AbortSignal {
  if (typeof AbortSignal !== "undefined" && signal instanceof AbortSignal) return signal;
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort);
  return controller.signal;
}

/** The error of an aborted call whose signal gives no reason. */
export function abortError(): Error {
  const message = "The operation was aborted.";
  if (typeof DOMException !== "undefined") return new DOMException(message, "AbortError");
  return Object.assign(new Error(message), { name: "AbortError" });
}

/** Why a signal has aborted, or an `AbortError` where it gives no reason, as signals of before 2022. */
export function reasonOf({ reason }: AbortSignalLike): unknown {
  return reason || abortError();
}
