import type { CustomerRecord } from "../../../../src/command/summary/record.js";

/** A record with what a test does not care about filled in. */
export function recordOf(record: Partial<CustomerRecord>): CustomerRecord {
  return {
    customerId: "1b3a7c54-0d2f-4c61-8f2e-6d5b0c9a1e01",
    outcome: "summary",
    status: 200,
    code: null,
    requestId: "c-1",
    attempts: 1,
    summary: null,
    error: null,
    fetchedAt: "2026-11-29T20:00:00.000Z",
    ...record,
  };
}

/** A record with a summary of an Azure plan. */
export function summaryOf(name: string, currencyCode: string, totalCost: string, budget?: string): CustomerRecord {
  const period = { billingStartDate: "2026-11-01T00:00:00+00:00", billingEndDate: "2026-11-30T23:59:59+00:00" };
  const summary = { resourceName: name, currencyCode, totalCost, ...period };
  return recordOf({
    customerId: `id-of-${name}`,
    summary: budget === undefined ? summary : { ...summary, budget: { amount: budget } },
  });
}
