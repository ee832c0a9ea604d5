import { readFileSync } from "node:fs";

interface Examples {
  readonly components: { readonly examples: Readonly<Record<string, { readonly value: unknown }>> };
}

const contract: Examples = JSON.parse(readFileSync(new URL("../generated/openapi.json", import.meta.url), "utf8"));

/** The contract's examples of a summary. */
export const summaries: readonly object[] = ["AzurePlanSummary", "LegacySummary", "SummaryWithoutBudget"].map(
  (name) => contract.components.examples[name]?.value as object,
);

const [azurePlan, legacy] = summaries;

/** The one answer of the bench: both field sets of a summary together, about 1 kB, after the mark that the service sends. */
export const answerBody: Buffer = Buffer.from(`\u{feff}${JSON.stringify({ ...legacy, ...azurePlan }, null, 2)}`);

export const customerId = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";

/** As long as the token of an application with a few permissions, because the headers' length is part of the work. */
export const token: string = "t".repeat(1200);
