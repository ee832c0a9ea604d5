import { createPartnerCenterClient } from "../../client.js";
import type { CommandContext } from "../context.js";
import { credentialOf } from "../credential/credential-of.js";
import { countIds, customerIds } from "./customer-ids.js";
import { finishRun } from "./finish-run.js";
import { createRecordWriter } from "./formats/create-record-writer.js";
import { forTerminal } from "./formats/for-terminal.js";
import type { SummaryOptions } from "./options.js";
import { type OutputOptions, openOutput } from "./output/open-output.js";
import { formatOptionsOf, streamsToTerminal } from "./output-look.js";
import { ProgressTracker } from "./progress/progress-tracker.js";
import { showProgress } from "./progress/show-progress.js";
import { runSummary } from "./run-summary.js";
import { Tally } from "./tally.js";

/** Everything that `summary` does, from its options to the sum at the end. Gives the exit code. */
export async function summarize(
  context: CommandContext,
  ids: readonly string[],
  options: SummaryOptions,
): Promise<number> {
  const { language, stdin, signal } = context;
  const { customers: file, column, maxConcurrency } = options;
  const customers = await customerIds({ ids, file, column, stdin, language });
  const credential = await credentialOf(context, options);
  const tally = new Tally(options.overBudget);
  const tracker = new ProgressTracker(() => performance.now());
  const progress = showProgress(context, tracker.read);
  const client = createPartnerCenterClient({
    credential,
    baseUrl: options.baseUrl,
    maxRetries: options.maxRetries,
    attemptTimeoutMs: options.timeout * 1000,
    onAttemptStart: () => {
      if (!streamsToTerminal(context, options)) progress.start();
    },
    onAttemptEnd: tracker.noteAttempt,
  });
  // Also finds what is wrong with the file, before anything is written.
  tracker.total = await countIds(customers, () => true);
  const output = await openOutput({ ...outputOptions(context, options), onKept: (record) => tally.add(record) });
  const isWanted = (id: string) => !output.isFinished(id);
  if (options.resume) tracker.total = await countIds(customers, isWanted);

  const end = await runSummary({
    client,
    ids: customers.read(isWanted),
    output,
    maxConcurrency,
    signal,
    now: () => new Date(),
    onRecord: (record) => {
      tally.add(record);
      tracker.countDone();
    },
  });
  progress.stop();
  const closed = await output.close().then(
    () => end,
    (error: unknown) => ({ error: end.error ?? error }),
  );
  return finishRun({ ...closed, output }, tally, context, options);
}

function outputOptions(context: CommandContext, options: SummaryOptions): OutputOptions {
  const { language, stdout } = context;
  const { customers, output: file, format, resume = false } = options;
  const idsFile = customers === "-" ? undefined : customers;
  const plain = createRecordWriter(format, formatOptionsOf(context, options));
  const writer = streamsToTerminal(context, options) ? forTerminal(plain) : plain;
  return { file, stdout: stdout.stream, format, writer, resume, idsFile, language };
}
