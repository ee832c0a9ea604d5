import type { SentRequest } from "./sending-order.js";

/** What is thought of the service's limit: a bucket of tokens, of which each request takes one. */
export interface Limit {
  /** Tokens a millisecond. */
  readonly rate: number;
  /** How many tokens the bucket holds. */
  readonly burst: number;
  /** Two standard deviations of the logarithm of the rate: 0.1 means that it is known to a tenth. */
  readonly uncertainty: number;
}

/** What was seen around the throttled requests of one stage. They met an empty bucket. */
interface Emptied {
  readonly stage: number;
  /** When the first throttled request left, and the last of all. */
  readonly from: number;
  until: number;
  /** How many requests in between were admitted, and how many throttled. */
  admitted: number;
  throttled: number;
  /** For each rate: how deep the bucket would be drawn at the throttled requests, summed, and at the most before. */
  readonly depths: Float64Array;
  readonly deepest: Float64Array;
  /** False when the limit has changed since the stage began. */
  readonly isDepthKnown: boolean;
}

const slowestPerSecond = 0.1;
const stepOfRates = 1.01;
/** The possible rates, in tokens a millisecond: up to some 5,000 a second. */
const rates = Float64Array.from({ length: 1100 }, (_, index) => (slowestPerSecond / 1000) * stepOfRates ** index);
const newList = () => new Float64Array(rates.length);

/** Older stages are forgotten, so that a limit that changes is followed; all but the last are when no rate fits. */
const keptStages = 6;
const worstMisfit = 30;
/** One stage may be off, such as after a moment in which the network stood still. If the last two are, the limit has changed. */
const [mostMisfit, mostMisfitRecent] = [4, 16];
/** How long a bucket takes to fill, give or take a factor of e, as long as nothing else is known. */
const usualFillMs = 200;
/** A rate at which the bucket would not have been drawn below this cannot be right: it was empty. */
const leastDepth = 1.5;
/** By how much requests arrive earlier or later than others that left at the same time. */
const jitterMs = 4;

/**
 * Estimates the rate and the burst of a token bucket. For each possible rate it keeps how deep the bucket would be drawn
 * by the requests so far. Whenever a request was throttled, the real bucket was empty. So the right rate is the one for
 * which the bucket was equally deep each time and never deeper, and at which requests were admitted while it was empty.
 */
export class LimitEstimate {
  readonly #depths = newList();
  #deepest = newList();
  #emptied: readonly Emptied[] = [];
  #countedAt = 0;
  #limit: Limit | undefined;
  #isOutdated = false;

  /** What is thought now. Undefined until a request was throttled. */
  get limit(): Limit | undefined {
    if (this.#isOutdated) this.#limit = this.#estimate();
    this.#isOutdated = false;
    return this.#limit;
  }

  /** Takes account of a request. They come in the order in which they left. */
  count({ sentAt, stage, wasThrottled = false }: SentRequest): void {
    this.#draw(sentAt, wasThrottled ? 0 : 1);
    if (wasThrottled && this.#emptied.at(-1)?.stage !== stage) this.#begin(stage, sentAt);
    const current = this.#emptied.at(-1);
    if (current?.stage !== stage) return;
    this.#isOutdated = true;
    current.until = sentAt;
    if (!wasThrottled) current.admitted++;
    else {
      current.throttled++;
      for (let index = 0; index < rates.length; index++) add(current.depths, index, at(this.#depths, index));
    }
  }

  #draw(sentAt: number, tokens: number): void {
    const elapsed = Math.max(0, sentAt - this.#countedAt);
    this.#countedAt += elapsed;
    for (let index = 0; index < rates.length; index++) {
      const left = at(this.#depths, index) - at(rates, index) * elapsed;
      const depth = left > 0 ? left + tokens : tokens;
      this.#depths[index] = depth;
      if (depth > at(this.#deepest, index)) this.#deepest[index] = depth;
    }
  }

  #begin(stage: number, from: number): void {
    const counts = { admitted: 0, throttled: 0, depths: newList(), deepest: this.#deepest, isDepthKnown: true };
    this.#emptied = [...this.#emptied, { stage, from, until: from, ...counts }].slice(-keptStages);
    this.#deepest = newList();
  }

  #estimate(): Limit {
    const misfits = rates.map((_, index) => this.#misfit(index));
    const least = misfits.reduce((one, other) => Math.min(one, other));
    const [newest] = this.#emptied.slice(-1);
    if (least > worstMisfit && newest && this.#emptied.length > 1) {
      this.#forgetAllBut(newest);
      return this.#estimate();
    }
    let [all, sum, squares] = [0, 0, 0];
    misfits.forEach((misfit, index) => {
      const weight = Math.exp((least - misfit) / 2);
      all += weight;
      sum += weight * index;
      squares += weight * index ** 2;
    });
    const middle = sum / all;
    const deviation = Math.sqrt(Math.max(0, squares / all - middle ** 2));
    return {
      rate: (slowestPerSecond / 1000) * stepOfRates ** middle,
      burst: this.#burst(Math.round(middle)),
      uncertainty: 2 * deviation * Math.log(stepOfRates),
    };
  }

  #forgetAllBut(newest: Emptied): void {
    this.#emptied = [{ ...newest, isDepthKnown: false }];
    this.#depths.fill(0);
    this.#deepest.fill(0);
  }

  /** How badly a rate fits what was seen: minus twice the logarithm of its likelihood. */
  #misfit(index: number): number {
    const rate = at(rates, index);
    const burst = this.#burst(index);
    const noise = 1 + jitterMs * rate;
    let deepest = at(this.#deepest, index);
    let misfit = Math.log(Math.max(1, burst) / (rate * usualFillMs)) ** 2 + (10 * Math.max(0, leastDepth - burst)) ** 2;
    this.#emptied.forEach((emptied, stage) => {
      const most = stage >= this.#emptied.length - 2 ? mostMisfitRecent : mostMisfit;
      const refilled = rate * (emptied.until - emptied.from);
      misfit += Math.min(most, ((emptied.admitted - refilled) / noise) ** 2);
      if (!emptied.isDepthKnown) return;
      misfit += Math.min(most, ((depthOf(emptied, index) - burst) / noise) ** 2);
      deepest = Math.max(deepest, at(emptied.deepest, index));
    });
    return misfit + (Math.max(0, deepest - burst - 1) / noise) ** 2;
  }

  /** How many tokens the bucket holds, if this is its rate: the median, as some throttled responses have other reasons. */
  #burst(index: number): number {
    const depths: number[] = [];
    for (const emptied of this.#emptied) if (emptied.isDepthKnown) depths.push(depthOf(emptied, index));
    return depths.length > 0 ? median(depths) : Math.max(leastDepth, at(rates, index) * usualFillMs);
  }
}

function median(values: number[]): number {
  values.sort((one, other) => one - other);
  const middle = (values.length - 1) / 2;
  return ((values[Math.floor(middle)] ?? 0) + (values[Math.ceil(middle)] ?? 0)) / 2;
}

function depthOf({ depths, throttled }: Emptied, index: number): number {
  return at(depths, index) / throttled;
}

function add(values: Float64Array, index: number, value: number): void {
  values[index] = at(values, index) + value;
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
