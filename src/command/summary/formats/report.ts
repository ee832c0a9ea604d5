import { printable } from "../../../redaction/printable.js";
import type { Language } from "../../language.js";
import type { CustomerRecord } from "../record.js";
import { add, type Decimal, zero } from "../records/decimal.js";
import { figuresOf, hasUsed, percentUsed } from "../records/figures.js";
import { adviceOf } from "./advice.js";

/** From which share of the budget on, in percent, a customer is marked, unless told otherwise. */
export const usualOverBudgetPercent = 100;

/** A customer whose summary came, or who has no usage. */
export interface Row {
  /** The name, or the id where there is none. Nothing in it steers a terminal. */
  readonly customer: string;
  readonly hasUsage: boolean;
  /** Empty when it is not known. */
  readonly currency: string;
  readonly cost: Decimal | undefined;
  readonly budget: Decimal | undefined;
  /** The share of the budget that is used. Undefined without a budget, Infinity for one of zero. */
  readonly percent: number | undefined;
  readonly isOverBudget: boolean;
  /** Two days. Empty when it is not known. */
  readonly period: string;
}

/** What the customers of one currency have spent. */
export interface Total {
  readonly currency: string;
  readonly customers: number;
  readonly cost: Decimal;
}

/** The customers that have no result for the same reason. */
export interface Failure {
  readonly status: number | null;
  readonly code: string | null;
  readonly advice: string;
  readonly customers: readonly { readonly customerId: string; readonly requestId: string | null }[];
}

/** All records of a run, as people read them. */
export interface Report {
  /** By name; those without usage last. */
  readonly rows: readonly Row[];
  readonly totals: readonly Total[];
  readonly failures: readonly Failure[];
}

/** Collects records. Of each it keeps what its row needs. */
export class ReportBuilder {
  readonly #language: Language;
  readonly #overBudgetPercent: number;
  readonly #rows: Row[] = [];
  readonly #totals = new Map<string, Total>();
  readonly #failures = new Map<string, Failure & { readonly customers: Failure["customers"][number][] }>();

  constructor(language: Language, overBudgetPercent: number) {
    this.#language = language;
    this.#overBudgetPercent = overBudgetPercent;
  }

  add(record: CustomerRecord): void {
    if (record.outcome === "refused" || record.outcome === "failed") this.#addFailure(record);
    else this.#addRow(record);
  }

  report(): Report {
    const { compare } = new Intl.Collator(this.#language, { numeric: true });
    const order = (one: Row, other: Row) =>
      Number(other.hasUsage) - Number(one.hasUsage) || compare(one.customer, other.customer);
    const byCurrency = (one: Total, other: Total) => compare(one.currency, other.currency);
    return {
      rows: this.#rows.toSorted(order),
      totals: [...this.#totals.values()].sort(byCurrency),
      failures: [...this.#failures.values()],
    };
  }

  #addRow(record: CustomerRecord): void {
    const figures = figuresOf(record);
    const currency = printable(figures?.currency ?? "");
    const cost = figures?.cost;
    this.#rows.push({
      customer: printable(figures?.name ?? record.customerId),
      hasUsage: record.outcome === "summary",
      currency,
      cost,
      budget: figures?.budget,
      percent: figures && percentUsed(figures),
      isOverBudget: figures !== undefined && hasUsed(figures, this.#overBudgetPercent),
      period: [figures?.from, figures?.to].flatMap((date) => (date ? printable(date).slice(0, 10) : [])).join(" – "),
    });
    if (!cost) return;
    const total = this.#totals.get(currency) ?? { currency, customers: 0, cost: zero };
    this.#totals.set(currency, { currency, customers: total.customers + 1, cost: add(total.cost, cost) });
  }

  #addFailure(record: CustomerRecord): void {
    const { status } = record;
    const code = record.code === null ? null : printable(record.code);
    const requestId = record.requestId === null ? null : printable(record.requestId);
    const advice = adviceOf(record, this.#language);
    const key = JSON.stringify([status, code, advice]);
    const failure = this.#failures.get(key) ?? { status, code, advice, customers: [] };
    failure.customers.push({ customerId: printable(record.customerId), requestId });
    this.#failures.set(key, failure);
  }
}
