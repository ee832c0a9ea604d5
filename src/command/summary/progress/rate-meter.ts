/** Over how long the rate is taken, and from when on there is one. */
const windowMs = 20_000;
const leastMs = 1_000;
/** Closer to each other, counts are not kept. */
const stepMs = 500;

interface Sample {
  readonly at: number;
  readonly count: number;
}

/** How fast a count has grown of late. All times are handed in, in milliseconds. */
export class RateMeter {
  #samples: readonly Sample[];

  constructor(startedAt: number) {
    this.#samples = [{ at: startedAt, count: 0 }];
  }

  /** The growth a second. Undefined until there has been time to tell. */
  rate(count: number, now: number): number | undefined {
    const last = this.#samples.at(-1);
    if (!last || now - last.at >= stepMs) {
      this.#samples = [...this.#samples.filter(({ at }) => now - at <= windowMs), { at: now, count }];
    }
    const [first] = this.#samples;
    if (!first || now - first.at < leastMs) return undefined;
    return ((count - first.count) * 1000) / (now - first.at);
  }
}
