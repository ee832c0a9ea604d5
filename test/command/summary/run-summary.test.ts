import { describe, expect, test } from "@jest/globals";
import type { CustomerRecord } from "../../../src/command/summary/record.js";
import { runSummary } from "../../../src/command/summary/run-summary.js";
import { json, type Respond, summary, withClient } from "../../support/responses.js";

async function* idsOf(count: number): AsyncGenerator<string, void> {
  for (let index = 0; index < count; index++) yield `customer-${index}`;
}

/** Runs over customers of a server that responds with each in turn, and gives what was written. */
function runOver(count: number, responses: readonly Respond[], onWrite: (count: number) => void = () => {}) {
  const controller = new AbortController();
  const written: CustomerRecord[] = [];
  const told: CustomerRecord[] = [];
  const write = async (record: CustomerRecord) => {
    onWrite(written.push(record));
  };
  const run = withClient(responses, { maxRetries: 0 }, async (client) => ({
    end: await runSummary({
      client,
      ids: idsOf(count),
      output: { write },
      maxConcurrency: 2,
      signal: controller.signal,
      onRecord: (record) => told.push(record),
      now: () => new Date("2026-11-01T00:00:00Z"),
    }),
    written,
    told,
  }));
  return { run, controller };
}

describe("A run over customers", () => {
  test("writes a record for each, and tells of it after", async () => {
    const { end, written, told } = await runOver(3, [summary, json(404, { code: 3000 }), json(500, {})]).run;
    expect(end).toEqual({ error: undefined });
    expect(written.map(({ outcome }) => outcome).sort()).toEqual(["failed", "no-usage", "summary"]);
    expect(told).toEqual(written);
    expect(written.find(({ outcome }) => outcome === "summary")).toMatchObject({
      summary: { totalCost: "31.4" },
      fetchedAt: "2026-11-01T00:00:00.000Z",
    });
  });

  test("ends with the reason of the signal, and what came until then is written", async () => {
    const reason = new Error("enough");
    const { run, controller } = runOver(100, [summary], (count) => count === 10 && controller.abort(reason));
    const { end, written } = await run;
    expect(end).toEqual({ error: reason });
    expect(written.length).toBeGreaterThanOrEqual(10);
    expect(written.length).toBeLessThan(20);
    expect(new Set(written.map(({ customerId }) => customerId)).size).toBe(written.length);
  });

  test("ends with the error of a token that is refused", async () => {
    const { end, written } = await runOver(100, [summary, summary, json(401, {})]).run;
    expect(end).toMatchObject({ error: { name: "AuthenticationError" } });
    expect(written.every(({ outcome }) => outcome === "summary")).toBe(true);
  });

  test("ends with the error of an output that fails, and tells of no record that was not written", async () => {
    const full = new Error("full");
    const { end, told } = await runOver(100, [summary], (count) => {
      if (count > 3) throw full;
    }).run;
    expect(end).toEqual({ error: full });
    expect(told).toHaveLength(3);
  });
});
