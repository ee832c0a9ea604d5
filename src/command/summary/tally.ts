import type { CustomerRecord } from "./record.js";
import { figuresOf, hasUsed } from "./records/figures.js";

/** How many customers have each outcome, and how many of them are over their budget. */
export type Counts = Readonly<Record<CustomerRecord["outcome"] | "overBudget", number>>;

/** Counts records. Nothing of them is kept. */
export class Tally {
  readonly #overBudgetPercent: number | undefined;
  #counts: Counts = { summary: 0, "no-usage": 0, refused: 0, failed: 0, overBudget: 0 };

  /** With a percentage, customers that have used that much of their budget are counted. */
  constructor(overBudgetPercent?: number) {
    this.#overBudgetPercent = overBudgetPercent;
  }

  get counts(): Counts {
    return this.#counts;
  }

  get isEmpty(): boolean {
    return Object.values(this.#counts).every((count) => count === 0);
  }

  add(record: CustomerRecord): void {
    const { [record.outcome]: count, overBudget } = this.#counts;
    const isOver = this.#isOverBudget(record);
    this.#counts = { ...this.#counts, [record.outcome]: count + 1, overBudget: overBudget + (isOver ? 1 : 0) };
  }

  #isOverBudget(record: CustomerRecord): boolean {
    const percent = this.#overBudgetPercent;
    const figures = figuresOf(record);
    return percent !== undefined && figures !== undefined && hasUsed(figures, percent);
  }
}
