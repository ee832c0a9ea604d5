import { LosslessNumber } from "lossless-json";
import { pick } from "../random.js";

/** About how much customers spend in a month, in US dollars. */
const sizes = [20, 200, 200, 2000, 2000, 20_000];
/** How many digits come after the point; more than 15 or so are what a double cannot hold. */
const fractionLengths = [1, 2, 2, 4, 8, 8, 8, 12, 20];

/** What a customer has spent, in US dollars: many spend little, and few much. */
export function dollarsSpent(random: () => number): number {
  return pick(random, sizes) * (0.2 + 1.8 * random());
}

/** A number as JSON has it, with all its digits. They are made one by one, because a double has too few. */
export function amountOf(value: number, hasFraction: boolean, random: () => number): LosslessNumber {
  const whole = `${Math.floor(value)}`;
  if (!hasFraction) return new LosslessNumber(whole);
  const digits = Array.from({ length: pick(random, fractionLengths) }, () => Math.floor(random() * 10)).join("");
  return new LosslessNumber(`${whole}.${digits}`);
}

/** A number such as a person would choose: its two leading digits, then zeros. */
export function roundAmount(value: number): number {
  let step = 1;
  while (value / step >= 100) step *= 10;
  return Math.max(1, Math.round(value / step)) * step;
}
