import { type Decimal, formatDecimal, round } from "../records/decimal.js";

const usualDigits = 2;
const known = new Map<string, number>();

/** An amount for a person: rounded as its currency is, with a comma between thousands, as both languages write it. */
export function formatAmount(amount: Decimal, currency: string): string {
  const [whole = "", fraction] = formatDecimal(round(amount, fractionDigitsOf(currency))).split(".");
  return fraction === undefined ? inGroups(whole) : `${inGroups(whole)}.${fraction}`;
}

/** `-1,234,567` for `-1234567`. A pattern that looks ahead to the end would take too long on very many digits. */
function inGroups(whole: string): string {
  const sign = whole.startsWith("-") ? "-" : "";
  const digits = whole.slice(sign.length);
  const first = digits.length % 3 || 3;
  return sign + [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/g) ?? [])].join(",");
}

/** How many fractional digits a currency has: none for the yen. A locale that stands for a currency does not tell. */
function fractionDigitsOf(currency: string): number {
  const digits = known.get(currency) ?? findFractionDigits(currency);
  known.set(currency, digits);
  return digits;
}

function findFractionDigits(currency: string): number {
  try {
    const { maximumFractionDigits } = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
    return maximumFractionDigits ?? usualDigits;
  } catch {
    return usualDigits;
  }
}
