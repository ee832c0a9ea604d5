import type { FormatOptions, RecordWriter } from "../format.js";
import { ReportBuilder, usualOverBudgetPercent } from "../report.js";
import { failureLines } from "./failures.js";
import { lookOf } from "./look.js";
import { rowLines } from "./rows.js";

/** A table for a terminal, at the end: customers, totals by currency, and what to do about customers without a result. */
export function tableWriter(options: FormatOptions): RecordWriter {
  const { language, overBudgetPercent = usualOverBudgetPercent } = options;
  const builder = new ReportBuilder(language, overBudgetPercent);
  return {
    start: () => "",
    record: (record) => {
      builder.add(record);
      return "";
    },
    end: () => {
      const { rows, totals, failures } = builder.report();
      const look = lookOf(options);
      const parts = [rowLines(rows, totals, overBudgetPercent, look), failureLines(failures, look)];
      return parts
        .filter(({ length }) => length > 0)
        .map((lines) => `${lines.join("\n")}\n`)
        .join("\n");
    },
  };
}
