import { createPartnerCenterClient } from "../../client.js";
import { fetchTransport } from "../../transport/fetch-transport.js";
import { CommandError } from "../command-error.js";
import type { CommandContext } from "../context.js";
import { credentialOf } from "../credential/credential-of.js";
import { exitCodes } from "../exit-codes.js";
import { Interruption } from "../interruption.js";
import type { ServiceOptions } from "../options/service-options.js";
import { captureResponses } from "./capture.js";
import { compareResponse } from "./compare/compare-response.js";
import type { Comparison } from "./compare/difference.js";
import { createReport } from "./report.js";
import { reportText } from "./report-text.js";
import { operation, specTables } from "./spec-tables.js";
import { texts } from "./texts.js";

/** The options of `check`, read. */
export interface CheckOptions extends ServiceOptions {
  readonly customer: readonly string[];
  readonly format: "text" | "json";
}

/** How long retries and waits may take beside one attempt. What came last is then compared. */
const patienceMs = 30_000;

/** Asks for the summary of each customer, one after the other, and prints the report. Gives the exit code. */
export async function check(context: CommandContext, options: CheckOptions): Promise<number> {
  const { baseUrl, maxRetries, timeout, customer, format } = options;
  const capture = captureResponses(fetchTransport());
  const client = createPartnerCenterClient({
    credential: await credentialOf(context, options),
    baseUrl,
    maxRetries,
    maxThrottledRetries: Infinity,
    attemptTimeoutMs: timeout * 1000,
    totalTimeoutMs: timeout * 1000 + patienceMs,
    transport: capture.transport,
  });
  const comparisons: Comparison[] = [];
  for (const id of new Set(customer)) {
    const { captured, error } = await capture.during(() => client[operation](id, { signal: context.signal }));
    if (context.signal.aborted) throw describeAbort(context);
    if (!captured) throw error;
    comparisons.push(compareResponse(specTables, captured.response, [id, captured.token]));
  }
  const report = createReport(comparisons, specTables);
  await context.stdout.write(
    format === "json" ? `${JSON.stringify(report, null, 2)}\n` : reportText(report, context.language),
  );
  return report.count === 0 ? exitCodes.done : exitCodes.differs;
}

function describeAbort({ signal, language }: CommandContext): unknown {
  const { reason } = signal;
  return reason instanceof Interruption ? new CommandError(texts[language].interrupted, reason.exitCode) : reason;
}
