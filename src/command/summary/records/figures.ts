import type { CustomerRecord } from "../record.js";
import { compare, type Decimal, multiply, parseDecimal, zero } from "./decimal.js";

/** What a person wants to know of a summary, from whichever properties came. */
export interface Figures {
  readonly name: string | undefined;
  /** The ISO 4217 code. On older subscriptions the locale stands for it, such as `de-DE`. Empty when none came. */
  readonly currency: string;
  readonly cost: Decimal | undefined;
  /** Undefined when no budget is set. */
  readonly budget: Decimal | undefined;
  /** With the digits that came. */
  readonly budgetText: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** The figures of a record. Undefined when it has no summary. */
export function figuresOf({ summary }: CustomerRecord): Figures | undefined {
  if (!summary) return undefined;
  const { budget, customerSpendingBudget, spendingBudget } = summary;
  const budgets = [budget?.amount, budget?.usageSpendingBudget, customerSpendingBudget?.amount, spendingBudget];
  const budgetText = budgets.find((found) => amount(found) !== undefined) ?? undefined;
  return {
    name: text(summary.resourceName) ?? text(summary.name),
    currency: text(summary.currencyCode) ?? text(summary.currencyLocale) ?? "",
    cost: amount(summary.totalCost),
    budget: amount(budgetText),
    budgetText,
    from: text(summary.billingStartDate),
    to: text(summary.billingEndDate),
  };
}

/** Whether the cost is this many percent of the budget or more. A customer without a cost or a budget has used none of it. */
export function hasUsed({ cost, budget }: Pick<Figures, "cost" | "budget">, percent: number): boolean {
  const share = parseDecimal(String(percent));
  if (!cost || !budget || !share || compare(cost, zero) <= 0) return false;
  return compare(multiply(cost, parseDecimal("100") ?? zero), multiply(budget, share)) >= 0;
}

/** How many percent of the budget are used, without a fraction. Infinity for a budget of zero, undefined for none. */
export function percentUsed({ cost, budget }: Pick<Figures, "cost" | "budget">): number | undefined {
  if (!cost || !budget) return undefined;
  if (compare(cost, zero) <= 0) return 0;
  if (compare(budget, zero) <= 0) return Infinity;
  const scale = 10n ** BigInt(Math.max(cost.scale, budget.scale));
  const scaled = ({ digits, scale: own }: Decimal) => (digits * scale) / 10n ** BigInt(own);
  return Number((scaled(cost) * 100n) / scaled(budget));
}

/** The service's text. Its types are a promise that nobody keeps for it. */
function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function amount(value: unknown): Decimal | undefined {
  return typeof value === "string" ? parseDecimal(value) : undefined;
}
