import type { Pacer, RequestEnd } from "../pipeline/throttle.js";
import { type Limit, LimitEstimate } from "./limit-estimate.js";
import { SendingOrder } from "./sending-order.js";

/** How many requests may be under way at first, and how many more with each response until the first that is throttled. */
const firstConcurrency = 5;
const firstGain = 0.3;
/** The same afterwards, when the pace is known as well: it doubles with each round trip. */
const laterGain = 1;
const shareAfterThrottling = 0.5;

/** The share of the estimated rate that is used: a throttled response costs a whole second. */
const shareOfRate = 0.997;
/** The share of the bucket that is used at once, such as after a pause. */
const shareOfBurst = 0.5;
/** The pace starts below the rate by this share of the uncertainty, and grows: beyond the rate only while that is uncertain. */
const caution = 0.25;
const certainBelow = 0.2;
const mostGrowth = 0.4;
const growthByUncertainty = 2.2;
/** After this time without a throttled response it grows in any case, slowly at first: the limit may be higher now. */
const quietMs = 20_000;
const doublingMs = 60_000;

/**
 * Finds the service's limit and paces requests just below it. Until a response is throttled, only the number of requests
 * under way is limited, and rises. From then on they leave as the estimated bucket of tokens allows. All times are
 * handed in, in milliseconds.
 */
export class AdaptivePacer implements Pacer {
  readonly #estimate = new LimitEstimate();
  readonly #order = new SendingOrder((request) => this.#estimate.count(request));
  #concurrency = firstConcurrency;
  #underWay = 0;
  #tokens = 0;
  #countedAt = 0;
  /** When the first request left since the last that was throttled. Undefined before. */
  #resumedAt: number | undefined;
  /** How often there was a pause. */
  #stage = 0;

  delayMs(now: number): number {
    if (this.#underWay >= Math.floor(this.#concurrency)) return Infinity;
    const { limit } = this.#estimate;
    if (!limit) return 0;
    this.#refill(limit, now);
    return this.#tokens >= 1 ? 0 : Math.max(1, (1 - this.#tokens) / this.#pace(limit, now));
  }

  start(now: number): (end: RequestEnd, now: number) => void {
    this.#underWay++;
    this.#resumedAt ??= now;
    const { limit } = this.#estimate;
    if (limit) {
      this.#refill(limit, now);
      this.#tokens--;
    }
    const stage = this.#stage;
    const request = this.#order.add(now, stage);
    return ({ throttled }, endedAt) => {
      this.#order.settle(request, throttled, endedAt);
      this.#underWay--;
      if (!throttled) this.#noteAdmitted();
      else if (stage === this.#stage) this.#noteThrottled(endedAt); // once for all that were under way together
    };
  }

  #noteAdmitted(): void {
    const isUsed = this.#underWay + 1 >= Math.floor(this.#concurrency);
    if (isUsed) this.#concurrency += this.#stage > 0 ? laterGain : firstGain;
  }

  #noteThrottled(now: number): void {
    this.#stage++;
    this.#resumedAt = undefined;
    this.#concurrency = Math.max(1, this.#concurrency * shareAfterThrottling);
    this.#tokens = 0;
    this.#countedAt = now;
  }

  /** Adds the tokens of the time that has passed. */
  #refill(limit: Limit, now: number): void {
    const most = Math.max(2, limit.burst * shareOfBurst);
    this.#tokens = Math.min(most, this.#tokens + (now - this.#countedAt) * this.#pace(limit, now));
    this.#countedAt = now;
  }

  /** How many requests leave in a millisecond. */
  #pace({ rate, uncertainty }: Limit, now: number): number {
    const elapsedMs = now - (this.#resumedAt ?? now);
    const growth = (Math.min(mostGrowth, growthByUncertainty * uncertainty ** 2) * elapsedMs) / 1000;
    const above = growth - caution * uncertainty;
    const share = shareOfRate * Math.exp(uncertainty < certainBelow ? Math.min(0, above) : above);
    return rate * (share + (Math.max(0, elapsedMs - quietMs) / doublingMs) ** 3);
  }
}
