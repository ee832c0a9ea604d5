/** What is told of an attempt and of a call alike, when it has ended. */
interface EndEvent {
  /** The operation's id; undefined for a request that was made through `client.http`. */
  readonly operation: string | undefined;
  readonly requestId: string;
  readonly correlationId: string;
  /** How long it took, in milliseconds: an attempt with its body, a call with its waits. */
  readonly durationMs: number;
  /** The status, or undefined when no answer came. */
  readonly status: number | undefined;
  /** Why there is no usable answer. */
  readonly error: unknown;
}

/** One request on the wire. */
export interface AttemptEvent extends EndEvent {
  /** 1 for the first request of a call. */
  readonly attempt: number;
}

/** One call. */
export interface CallEvent extends EndEvent {
  /** How many requests it took. */
  readonly attempts: number;
}

/** Tells somebody whose own failure, at once or later, must not become that of what is told of. */
export function tellSafely<Event>(listener: (event: Event) => unknown, event: Event): void {
  try {
    Promise.resolve(listener(event)).catch(() => {});
  } catch {}
}

/** Runs something, and tells an observer how it ended. The observer's own failure does not become the call's. */
export function observe<Outcome extends { readonly status: number }, Event extends EndEvent>(
  observer: ((event: Event) => void) | undefined,
  describe: () => Omit<Event, "durationMs" | "status" | "error">,
  run: () => Promise<Outcome>,
): Promise<Outcome> {
  if (!observer) return run();
  const start = performance.now();
  const tell = (status?: number, error?: unknown) =>
    tellSafely(observer, { ...describe(), durationMs: performance.now() - start, status, error } as unknown as Event);
  return run().then(
    (outcome) => {
      tell(outcome.status);
      return outcome;
    },
    (error) => {
      tell(error?.status, error);
      throw error;
    },
  );
}
