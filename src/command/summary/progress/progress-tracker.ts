import type { AttemptEndEvent } from "../../../events.js";
import { RateMeter } from "./rate-meter.js";
import type { ProgressState } from "./state.js";

/** Follows a run: the client's events tell of throttling, the run of each record. */
export class ProgressTracker {
  readonly #now: () => number;
  readonly #startedAt: number;
  readonly #meter: RateMeter;
  #done = 0;
  #throttled = 0;
  /** How many customers there are, as soon as it is known. */
  total: number | undefined;

  /** With a clock in milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
    this.#startedAt = now();
    this.#meter = new RateMeter(this.#startedAt);
  }

  /** To be told of the end of each attempt. */
  readonly noteAttempt = ({ status }: Pick<AttemptEndEvent, "status">): void => {
    if (status === 429) this.#throttled++;
  };

  countDone(): void {
    this.#done++;
  }

  readonly read = (): ProgressState => {
    const now = this.#now();
    return {
      done: this.#done,
      total: this.total,
      elapsedMs: now - this.#startedAt,
      rate: this.#meter.rate(this.#done, now),
      throttled: this.#throttled,
    };
  };
}
