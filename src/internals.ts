import type { Observer } from "./events.js";
import type { Throttle } from "./pipeline/throttle.js";

/** Where a client keeps what other entries of this package need of it. Not for callers. */
export const internals = Symbol("internals");

/** A client, with what only this package may use of it. */
export interface WithInternals {
  readonly [internals]: {
    readonly throttle: Throttle;
    /** Tells one more observer of every event, for as long as the client lives. */
    observe(observer: Observer): void;
  };
}
