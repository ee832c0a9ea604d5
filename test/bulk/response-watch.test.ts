import { describe, expect, test } from "@jest/globals";
import { type CustomerOutcome, getCustomerUsageSummaries } from "../../src/bulk/index.js";
import { ConnectionError, createPartnerCenterClient } from "../../src/client.js";

const customers = (count: number) => Array.from({ length: count }, (_, index) => `customer-${index}`);

/** A client of which so many requests get a response, and the others find no service. */
function clientWithResponses(count: number) {
  let sent = 0;
  const fetch = async () => {
    sent++;
    if (sent > count) throw Object.assign(new TypeError("fetch failed"), { cause: { code: "ENOTFOUND" } });
    return Response.json({});
  };
  const client = createPartnerCenterClient({ credential: "a-token", maxRetries: 0, fetch });
  return { client, sent: () => sent };
}

async function outcomesOf(run: AsyncIterable<CustomerOutcome>): Promise<string[]> {
  const outcomes: string[] = [];
  for await (const { outcome } of run) outcomes.push(outcome);
  return outcomes;
}

describe("A run whose service cannot be reached", () => {
  test("ends with one error instead of one for each customer", async () => {
    const { client, sent } = clientWithResponses(0);
    await expect(outcomesOf(getCustomerUsageSummaries(client, customers(1000)))).rejects.toThrow(ConnectionError);
    expect(sent()).toBeLessThan(50);
  });

  test("gives an outcome for each of a few customers", async () => {
    const { client } = clientWithResponses(0);
    expect(await outcomesOf(getCustomerUsageSummaries(client, customers(4)))).toEqual(customers(4).map(() => "failed"));
  });

  test("goes on when it was reached before, as it may be again", async () => {
    const { client } = clientWithResponses(1);
    const outcomes = await outcomesOf(getCustomerUsageSummaries(client, customers(20)));
    expect(outcomes.filter((outcome) => outcome === "failed")).toHaveLength(19);
  });
});
