import { roundAmount } from "./amounts.js";

/** What a customer has as a budget, by how many of a hundred customers. */
const kinds = [
  { upTo: 0.15, amount: () => undefined },
  { upTo: 0.25, amount: () => null },
  { upTo: 0.75, amount: (cost: number, draw: number) => roundAmount(cost / (0.05 + 0.6 * draw)) },
  { upTo: 0.9, amount: (cost: number, draw: number) => roundAmount(cost / (0.82 + 0.14 * draw)) },
  { upTo: 1, amount: (cost: number, draw: number) => roundAmount(cost / (1.1 + 0.8 * draw)) },
] as const;

/** The amount of a budget: undefined or null without one; else far above the cost, just above it, or below it. */
export function budgetAmount(cost: number, random: () => number): number | null | undefined {
  const draw = random();
  return kinds.find(({ upTo }) => draw < upTo)?.amount(cost, random());
}
