import type { FormatOptions, RecordWriter } from "../format.js";
import { ReportBuilder, usualOverBudgetPercent } from "../report.js";
import { documentOf } from "./document.js";

/** A report to look at and to send on, at the end. */
export function htmlWriter({
  language,
  overBudgetPercent = usualOverBudgetPercent,
  now = new Date(),
}: FormatOptions): RecordWriter {
  const builder = new ReportBuilder(language, overBudgetPercent);
  return {
    start: () => "",
    record: (record) => {
      builder.add(record);
      return "";
    },
    end: () => documentOf(builder.report(), { language, now, overBudgetPercent }),
  };
}
