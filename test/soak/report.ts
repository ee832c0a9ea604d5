/** What the server saw. */
export interface Served {
  readonly requests: number;
  /** How many requests got each response: `success` or the name of a fault. */
  readonly responses: Readonly<Record<string, number>>;
  /** How many connections are open. */
  readonly connections: number;
}

/** What is left of a soak, for a test to judge. */
export interface Report {
  /** How many calls ended so: `200`, `DecodeError`, or another status or error with the attempts that led to it. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** How many calls had not ended when the soak was given up. */
  readonly hanging: number;
  /** How many calls got the response to another. */
  readonly mixedUp: number;
  /** How many attempts the calls took by their own account, and how many an observer was told of. */
  readonly attempts: { readonly ofCalls: number; readonly observed: number };
  /** When all calls had ended. */
  readonly served: Served;
  /** When the transport, too, was closed. */
  readonly connectionsAfterClose: number;
  /** What kept the process alive when all calls had ended. An idle connection does not. */
  readonly active: { readonly sockets: number; readonly timers: number };
  /** Bytes after a garbage collection, when a quarter of the calls was made, and all. */
  readonly heap: { readonly atQuarter: number; readonly atEnd: number };
  /** Listeners on the signal that all calls were given. */
  readonly listeners: number;
  readonly warnings: readonly string[];
  readonly unhandledRejections: readonly string[];
}
