import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { isLosslessNumber, LosslessNumber } from "lossless-json";
import { writeXml } from "../../src/server/write-xml.js";
import { xmlDecoder } from "../../src/xml/index.js";

const context = { operation: "getCustomerUsageSummary", status: 200, exactNumbers: false };
const root = "CustomerUsageSummary";

/** Text as XML can carry it: a line end is always \n there. */
const text = fc
  .string({ unit: "binary" })
  .map((value) => value.replace(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ""));
const amount = fc.double({ noDefaultInfinity: true, noNaN: true }).map((value) => value + 0);

function optional(kinds: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<object> {
  const nullable = Object.entries(kinds).map(([name, kind]) => [name, fc.option(kind, { freq: 5 })]);
  return fc.record(Object.fromEntries(nullable), { requiredKeys: [] });
}

function summaries(amounts: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  const attributes = optional({ etag: text, objectType: text });
  const budget = optional({ amount: amounts, attributes, usageSpendingBudget: amounts });
  const link = optional({ headers: fc.array(optional({ key: text, value: text })), method: text, uri: text });
  return optional({
    attributes,
    budget,
    customerSpendingBudget: budget,
    links: optional({ next: link, previous: link, self: link }),
    ...Object.fromEntries(["id", "name", "resourceId", "currencyCode", "billingEndDate"].map((name) => [name, text])),
    ...Object.fromEntries(["spendingBudget", "totalCost", "usdTotalCost"].map((name) => [name, amounts])),
  });
}

test("Any summary that the local server writes as XML is read back as it was", () => {
  fc.assert(
    fc.property(summaries(amount), (summary) => {
      expect(xmlDecoder().decode(writeXml(summary, root), context)).toEqual(summary);
    }),
    { numRuns: 500 },
  );
});

test("Every digit of an amount is read back on request", () => {
  // The local server reads its scenarios into numbers that keep their digits.
  const exact = fc.stringMatching(/^-?(0|[1-9]\d{0,15})(\.\d{1,20})?$/).map((digits) => new LosslessNumber(digits));
  fc.assert(
    fc.property(summaries(exact), (summary) => {
      const decoded = xmlDecoder().decode(writeXml(summary, root), { ...context, exactNumbers: true });
      expect(decoded).toEqual(withDigitsAsText(summary));
    }),
    { numRuns: 200 },
  );
});

function withDigitsAsText(value: unknown): unknown {
  if (isLosslessNumber(value)) return value.value;
  if (Array.isArray(value)) return value.map(withDigitsAsText);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withDigitsAsText(member)]));
}
