import { type AbortSignalLike, AbortSource, reasonOf } from "../transport/abort.js";

/** The longest time that a timer takes. Beyond it, it fires at once. */
export const longestTimerMs = 2 ** 31 - 1;

/**
 * Calls one of two functions: `onTimeout` after a time, or `onAbort` when the signal aborts before. What it returns
 * prevents both.
 */
export function onTimeoutOrAbort(
  signal: AbortSignalLike,
  ms: number,
  onTimeout: () => void,
  onAbort: (reason: unknown) => void,
): () => void {
  const stop = () => {
    clearTimeout(timer);
    signal.removeEventListener("abort", end);
  };
  const end = () => {
    stop();
    if (signal.aborted) onAbort(reasonOf(signal));
    else onTimeout();
  };
  const timer = setTimeout(end, Math.min(ms, longestTimerMs));
  signal.addEventListener("abort", end);
  if (signal.aborted) end();
  return stop;
}

/** Waits, and rejects with the signal's reason when that aborts. */
export function wait(ms: number, signal: AbortSignalLike): Promise<void> {
  return new Promise((resolve, reject) => {
    onTimeoutOrAbort(signal, ms, resolve, reject);
  });
}

/**
 * Runs something for a limited time. When that is over, or the signal aborts, the caller goes on at once, and what runs
 * is told by its own signal.
 */
export function withTimeout<Outcome>(
  run: (signal: AbortSignalLike) => Promise<Outcome>,
  signal: AbortSignalLike,
  timeoutMs: number,
  timeoutError: () => Error,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const source = new AbortSource();
    const end = (reason: unknown) => {
      reject(reason);
      source.abort(reason);
    };
    const stop = onTimeoutOrAbort(signal, timeoutMs, () => end(timeoutError()), end);
    if (source.aborted) return;
    run(source).then(
      (outcome) => {
        stop();
        resolve(outcome);
      },
      (error) => {
        stop();
        reject(error);
      },
    );
  });
}
