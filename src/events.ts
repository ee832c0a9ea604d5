/** What every event says of its call. */
export interface CallInfo {
  /** The operation's id. Undefined for a request that was made through `client.http`. */
  readonly operation: string | undefined;
  readonly requestId: string;
  readonly correlationId: string;
}

/** A request goes on the wire. */
export interface AttemptStartEvent extends CallInfo {
  /** 1 for the first attempt of a call. */
  readonly attempt: number;
}

/** An attempt has ended. */
export interface AttemptEndEvent extends AttemptStartEvent {
  /** How long it took, its body included, in milliseconds. */
  readonly durationMs: number;
  /** The status. Undefined when no response came. */
  readonly status: number | undefined;
  /** Why there is no usable response. */
  readonly error: unknown;
}

/** An attempt failed and will be repeated. */
export interface RetryEvent extends CallInfo {
  /** The attempt that failed: 1 for the first. */
  readonly attempt: number;
  /** When the next attempt begins, in milliseconds from now. */
  readonly delayMs: number;
  /** The status. Undefined when no response came. */
  readonly status: number | undefined;
  /** Why no response came. */
  readonly error: unknown;
}

/** A call has ended. */
export interface CallEndEvent extends CallInfo {
  /** How many attempts it took. */
  readonly attempts: number;
  /** How long it took, its back-offs included, in milliseconds. */
  readonly durationMs: number;
  /** The status. Undefined when no response came. */
  readonly status: number | undefined;
  /** Why there is no usable response. */
  readonly error: unknown;
}

/** What is told as a call goes on. Whatever a listener throws is dropped. */
export interface Observer {
  /** Told before each request on the wire. */
  onAttemptStart?: ((event: AttemptStartEvent) => void) | undefined;
  /** Told after each request on the wire, however it ended. */
  onAttemptEnd?: ((event: AttemptEndEvent) => void) | undefined;
  /** Told before each back-off. */
  onRetry?: ((event: RetryEvent) => void) | undefined;
  /** Told once for each call, however it ended. */
  onCallEnd?: ((event: CallEndEvent) => void) | undefined;
}

/** The names of the events. */
export const eventNames = ["onAttemptStart", "onAttemptEnd", "onRetry", "onCallEnd"] as const;

type EventOf<Name extends keyof Observer> = Parameters<NonNullable<Observer[Name]>>[0];

/** Tells everybody who listens to an event. */
export function notify<Name extends keyof Observer>(
  observers: readonly Observer[],
  name: Name,
  event: EventOf<Name>,
): void {
  for (const observer of observers)
    notifySafely(observer[name] as ((event: EventOf<Name>) => unknown) | undefined, event);
}

/** Calls a listener whose own failure, at once or later, must not become the caller's. */
export function notifySafely<Event>(listener: ((event: Event) => unknown) | undefined, event: Event): void {
  try {
    (listener?.(event) as Partial<Promise<unknown>> | undefined)?.catch?.(() => {});
  } catch {}
}
