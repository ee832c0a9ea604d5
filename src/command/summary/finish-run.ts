import type { CommandContext } from "../context.js";
import { describeEnd } from "./describe-end.js";
import { exitCodeOf } from "./exit-code.js";
import type { SummaryOptions } from "./options.js";
import type { Output } from "./output/open-output.js";
import type { RunEnd } from "./run-summary.js";
import type { Tally } from "./tally.js";
import { texts } from "./texts.js";

/** A run that has ended, and its output, which is closed. */
export interface FinishedRun extends RunEnd {
  readonly output: Pick<Output, "remove">;
}

/**
 * Writes the sum of a run that has ended. Gives the exit code.
 *
 * @throws what ended the run before its time, as an error for the person.
 */
export async function finishRun(
  { error, output }: FinishedRun,
  tally: Tally,
  context: CommandContext,
  options: SummaryOptions,
): Promise<number> {
  const { counts, isEmpty } = tally;
  const hasNothing = error !== undefined && isEmpty;
  if (hasNothing) await removeNewFile(output, options);
  else await writeSum(context, tally, options);
  if (error !== undefined) throw describeEnd({ error, isEmpty }, context, options);
  return exitCodeOf(counts);
}

/** A file without a record would only be in the way of the next run. */
async function removeNewFile(output: FinishedRun["output"], { resume }: SummaryOptions): Promise<void> {
  if (!resume) await output.remove().catch(() => {}); // it does no harm either
}

async function writeSum(
  { stderr, language }: CommandContext,
  { counts }: Tally,
  { overBudget }: SummaryOptions,
): Promise<void> {
  const { sum, sumWithBudget } = texts[language];
  const line = overBudget === undefined ? sum(counts) : sumWithBudget(counts, overBudget);
  await stderr.write(`${line}\n`).catch(() => {}); // nobody is left to tell
}
