/** The limit of a service: a bucket that fills at a rate, and of which every admitted request takes one token. */
export class TokenBucket {
  readonly #perSecond: number;
  readonly #burst: number;
  #tokens: number;
  #countedAt = 0;

  constructor(perSecond: number, burst: number) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#tokens = burst;
  }

  /** Takes a token. Without one, it gives the whole seconds until there is one. */
  take(nowMs: number): { readonly retryAfter: number | undefined } {
    if (this.#perSecond === Infinity) return { retryAfter: undefined };
    const filled = this.#tokens + ((nowMs - this.#countedAt) * this.#perSecond) / 1000;
    this.#tokens = Math.min(this.#burst, filled);
    this.#countedAt = nowMs;
    if (this.#tokens < 1) return { retryAfter: Math.ceil((1 - this.#tokens) / this.#perSecond) };
    this.#tokens--;
    return { retryAfter: undefined };
  }
}
