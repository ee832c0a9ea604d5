import type { CommandContext } from "../context.js";
import type { FormatOptions } from "./formats/format.js";
import type { SummaryOptions } from "./options.js";

/** How the output may look: a file gets no colors, and knows no width. */
export function formatOptionsOf(
  { stdout, language }: Pick<CommandContext, "stdout" | "language">,
  { output, overBudget: overBudgetPercent }: Pick<SummaryOptions, "output" | "overBudget">,
): FormatOptions {
  const { columns, color, unicode } = stdout;
  const options = { language, overBudgetPercent };
  return output === undefined ? { ...options, width: columns, color, unicode } : options;
}

/** Whether the records appear on a terminal as they come, where a line of progress would be torn. */
export function streamsToTerminal(
  { stdout }: Pick<CommandContext, "stdout">,
  { output, format }: Pick<SummaryOptions, "output" | "format">,
): boolean {
  return stdout.isTerminal && output === undefined && format !== "table" && format !== "html";
}
