import type { CallEndEvent, Observer } from "../events.js";

const ends = new WeakMap<object, CallEndEvent>();

/** Remembers for each error what the end of its call told: a connection error knows neither its ids nor its attempts. */
export const failedCallObserver: Observer = {
  onCallEnd: (event) => {
    if (typeof event.error === "object" && event.error !== null) ends.set(event.error, event);
  },
};

/** What the end of the call told that failed with this error. */
export function endOfFailedCall(error: Error): CallEndEvent | undefined {
  return ends.get(error);
}
