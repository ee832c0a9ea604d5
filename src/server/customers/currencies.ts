/** A currency as a made-up customer spends it. */
export interface Currency {
  readonly code: string;
  /** The locale under which older subscriptions send it. */
  readonly locale: string;
  /** About how many of it a US dollar is worth. */
  readonly perDollar: number;
  /** Whether amounts have a fraction. */
  readonly hasFraction: boolean;
}

const usd = { code: "USD", locale: "en-US", perDollar: 1, hasFraction: true };
const eur = { code: "EUR", locale: "de-DE", perDollar: 0.92, hasFraction: true };
const twd = { code: "TWD", locale: "zh-TW", perDollar: 32, hasFraction: true };
const jpy = { code: "JPY", locale: "ja-JP", perDollar: 150, hasFraction: false };
const gbp = { code: "GBP", locale: "en-GB", perDollar: 0.79, hasFraction: true };

/** Each as often as customers have it. */
export const currencies: readonly Currency[] = [usd, usd, usd, usd, eur, eur, eur, twd, twd, jpy, gbp];
