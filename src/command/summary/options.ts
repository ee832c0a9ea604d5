import type { ServiceOptions } from "../options/service-options.js";
import type { FormatName } from "./formats/format.js";

/** The options of `summary`, as commander has read them. */
export interface SummaryOptions extends ServiceOptions {
  readonly customers?: string | undefined;
  readonly column?: string | undefined;
  readonly format: FormatName;
  readonly output?: string | undefined;
  readonly resume?: boolean | undefined;
  readonly maxConcurrency: number;
  /** In percent of the budget. */
  readonly overBudget?: number | undefined;
}
