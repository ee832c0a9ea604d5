/** An exact decimal number: `digits` over ten to the power of `scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const grammar = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
/** More than any amount has. Without an end, `1e999999999` would fill the memory. */
const mostDigits = 400;

export const zero: Decimal = { digits: 0n, scale: 0 };

/** Reads the text of a number of JSON. Undefined when it is none, or has hundreds of digits. */
export function parseDecimal(text: string): Decimal | undefined {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = grammar.exec(text) ?? [];
  const scale = fraction.length - Number(exponent);
  if (whole === "" || whole.length + Math.abs(scale) > mostDigits) return undefined;
  const digits = BigInt(sign + whole + fraction);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

export function add(one: Decimal, other: Decimal): Decimal {
  const scale = Math.max(one.scale, other.scale);
  return { digits: rescaled(one, scale) + rescaled(other, scale), scale };
}

/** Below 0 when the first is less, 0 when they are equal, above 0 otherwise. */
export function compare(one: Decimal, other: Decimal): number {
  const scale = Math.max(one.scale, other.scale);
  const difference = rescaled(one, scale) - rescaled(other, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function multiply(one: Decimal, other: Decimal): Decimal {
  return { digits: one.digits * other.digits, scale: one.scale + other.scale };
}

/** Rounds to so many fractional digits, and a half away from zero, as money is. */
export function round(value: Decimal, scale: number): Decimal {
  if (value.scale <= scale) return { digits: rescaled(value, scale), scale };
  const divisor = 10n ** BigInt(value.scale - scale);
  const half = value.digits < 0n ? -divisor / 2n : divisor / 2n;
  return { digits: (value.digits + half) / divisor, scale };
}

/** All of its digits, without an exponent. */
export function formatDecimal({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? "-" : "";
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, "0");
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

function rescaled({ digits, scale }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(to - scale);
}
