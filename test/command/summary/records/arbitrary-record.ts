import fc from "fast-check";
import type { CustomerRecord } from "../../../../src/command/summary/record.js";

/** The text of a number of JSON, with as many digits as the service sends, or with an exponent. */
export const amountText: fc.Arbitrary<string> = fc.stringMatching(
  /^-?(0|[1-9]\d{0,11})(\.\d{1,20})?([eE][+-]?\d{1,2})?$/,
);

const anyText = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("碧湖科技", "0012", '"', "a\nb", "12.50"));
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const summary = fc.record(
  {
    resourceName: orNull(anyText),
    name: anyText,
    id: anyText,
    currencyCode: fc.constantFrom("EUR", "USD", "TWD"),
    totalCost: orNull(amountText),
    usdTotalCost: amountText,
    spendingBudget: amountText,
    budget: orNull(fc.record({ amount: orNull(amountText) }, { requiredKeys: [] })),
    links: fc.constant({ self: { method: "GET", uri: "/customers/1/usagesummary", headers: [] } }),
    newThing: fc.constant({ deep: ["1.50", { text: "2" }] }),
  },
  { requiredKeys: [] },
);

/** Any record that the command may write. */
export const anyRecord: fc.Arbitrary<CustomerRecord> = fc
  .record({
    customerId: fc.oneof(fc.uuid(), anyText),
    status: orNull(fc.integer({ min: 200, max: 599 })),
    code: orNull(fc.constantFrom("2000", "20002")),
    requestId: orNull(fc.uuid()),
    attempts: fc.nat(20),
    summary: orNull(summary),
    failure: fc.constantFrom("refused", "failed", "no-usage"),
    error: orNull(anyText),
    fetchedAt: fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
      .map((date) => date.toISOString()),
  })
  .map(({ failure, ...record }) => ({ ...record, outcome: record.summary ? "summary" : failure }) as CustomerRecord);
