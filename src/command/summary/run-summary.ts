import { getCustomerUsageSummaries } from "../../bulk/index.js";
import type { PartnerCenterClient } from "../../client.js";
import type { Output } from "./output/open-output.js";
import type { CustomerRecord } from "./record.js";
import { toRecord } from "./records/to-record.js";

/** What a run over customers needs. */
export interface SummaryRun {
  readonly client: PartnerCenterClient;
  readonly ids: AsyncIterable<string>;
  readonly output: Pick<Output, "write">;
  readonly maxConcurrency: number;
  /** Ends the run; what has come until then is written. */
  readonly signal: AbortSignal;
  /** Told of each record that has been written. */
  readonly onRecord: (record: CustomerRecord) => void;
  readonly now: () => Date;
}

/** How a run ended: with every customer, or before with an error, such as the signal's reason. */
export interface RunEnd {
  readonly error: unknown;
}

/**
 * Writes a record for each customer, as they come. Whatever ends the run before, all records until then have been written;
 * customers whose requests were given up have none.
 */
export async function runSummary(run: SummaryRun): Promise<RunEnd> {
  const { client, ids, output, maxConcurrency, signal, onRecord, now } = run;
  try {
    for await (const outcome of getCustomerUsageSummaries(client, ids, {
      maxConcurrency,
      signal,
      exactNumbers: true,
    })) {
      const record = toRecord(outcome, now());
      await output.write(record);
      onRecord(record);
    }
    return { error: undefined };
  } catch (error) {
    return { error };
  }
}
