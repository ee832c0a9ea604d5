import type { Language } from "../../language.js";
import type { CustomerRecord } from "../record.js";

/** The formats that `--format` knows. */
export const formatNames = ["table", "csv", "json", "ndjson", "html"] as const;

export type FormatName = (typeof formatNames)[number];

/** How a format is written. */
export interface FormatOptions {
  readonly language: Language;
  /** From which share of the budget on, in percent, `table` and `html` mark a customer. Default: 100. */
  readonly overBudgetPercent?: number | undefined;
  /** How many columns the terminal has. Only `table` reads it. Default: as many as it needs. */
  readonly width?: number | undefined;
  /** Whether `table` may use colours. Default: false. */
  readonly color?: boolean | undefined;
  /** Whether the terminal shows characters such as █. Only `table` reads it. Default: true. */
  readonly unicode?: boolean | undefined;
  /** The time that `html` names as that of the report. Default: now. */
  readonly now?: Date | undefined;
}

/** Turns records into text. Each method gives the text to write next, which may be empty. Call them in this order. */
export interface RecordWriter {
  start(): string;
  record(record: CustomerRecord): string;
  /** Also after an orderly stop, so that what has been written is valid. */
  end(): string;
}
