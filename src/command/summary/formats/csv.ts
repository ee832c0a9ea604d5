import type { CastReturnObject } from "csv-stringify";
import { type Options, stringify } from "csv-stringify/sync";
import type { CustomerRecord } from "../record.js";
import { parseDecimal } from "../records/decimal.js";
import { figuresOf } from "../records/figures.js";
import type { RecordWriter } from "./format.js";

/** The columns, in their order. A new one is added at the end, because people read them by position as well. */
export const columns = [
  "customerId",
  "customerName",
  "outcome",
  "currency",
  "totalCost",
  "usdTotalCost",
  "budget",
  "billingStartDate",
  "billingEndDate",
  "lastModifiedDate",
  "status",
  "code",
  "requestId",
  "attempts",
  "error",
  "fetchedAt",
] as const;

/** An amount with every digit that came. */
class Amount {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const options = {
  columns: [...columns],
  // A spreadsheet would run a name such as =HYPERLINK(…): an apostrophe before it makes it text.
  escape_formulas: true,
  // Where a comma is the decimal sign, it would split at these and take what follows for a cell.
  quoted_match: /[;\t]/,
  cast: { object: (value) => castAmount(value) },
} satisfies Options;

/** CSV with a header; each row ends with LF. */
export function csvWriter(): RecordWriter {
  return {
    start: () => stringify([], { ...options, header: true }),
    record: (record) => stringify([rowOf(record)], options),
    end: () => "",
  };
}

function rowOf(record: CustomerRecord): Readonly<Record<(typeof columns)[number], unknown>> {
  const { summary, ...facts } = record;
  const figures = figuresOf(record);
  return {
    ...facts,
    customerName: figures?.name,
    currency: figures?.currency,
    totalCost: amount(summary?.totalCost),
    usdTotalCost: amount(summary?.usdTotalCost),
    budget: amount(figures?.budgetText),
    billingStartDate: figures?.from,
    billingEndDate: figures?.to,
    lastModifiedDate: summary?.lastModifiedDate,
  };
}

/** A negative amount is no formula. Any other text under its name may be one. */
function amount(text: string | null | undefined): Amount | string | null | undefined {
  return typeof text === "string" && parseDecimal(text) ? new Amount(text) : text;
}

function castAmount(value: object): string | CastReturnObject {
  if (!(value instanceof Amount)) return JSON.stringify(value);
  const cell = { value: value.text, escape_formulas: false };
  return cell;
}
