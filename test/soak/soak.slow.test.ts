import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { run } from "../../scripts/support/run.js";
import { root } from "../support/spec.js";
import { faults, oneFaultIn } from "./faults.js";
import type { Report } from "./report.js";

const calls = 20_000;
const concurrency = 64;
// What a heap may vary by. A leak of 200 bytes in each of the last 15,000 calls is as much.
const heapToleranceBytes = 3_000_000;

// In a process of its own: Jest keeps too much alive for a heap to be measured.
async function soak(transport: string): Promise<Report> {
  const program = join(root, "test/soak/program.ts");
  const { output, errorOutput } = await run("node", ["--expose-gc", "--import", "tsx", program, transport, `${calls}`]);
  if (output === "") throw new Error(`The soak ended without a report: ${errorOutput}`);
  return JSON.parse(output);
}

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((total, count) => total + count);

describe.each(["fetch", "undici"])(`${calls} calls over %s, one request in ${oneFaultIn} at fault,`, (transport) => {
  let report: Report;
  beforeAll(async () => {
    report = await soak(transport);
  }, 300_000);

  test("meet every fault again and again", () => {
    const { responses, requests } = report.served;
    expect(sum(responses)).toBe(requests);
    for (const name of Object.keys(faults)) {
      expect(responses[name]).toBeGreaterThan(calls / oneFaultIn / Object.keys(faults).length - 2);
    }
  });

  test("all end, each with its own response", () => {
    expect(report).toMatchObject({ hanging: 0, mixedUp: 0 });
    expect(sum(report.outcomes)).toBe(calls);
  });

  test("end as expected: broken JSON fails, all else is tried again, to the last attempt", () => {
    const { 200: success = 0, DecodeError: broken = 0, ...others } = report.outcomes;
    // On a busy machine, one that was sent may come after the attempt's timeout, and is asked for again.
    const sent = report.served.responses["brokenJson"] ?? 0;
    expect(broken).toBeLessThanOrEqual(sent);
    expect(broken).toBeGreaterThan(0.95 * sent);
    for (const outcome of Object.keys(others))
      expect(outcome).toMatch(/^(ConnectionError|TimeoutError|429|503) after 4 /);
    // Four faults in a row are rare.
    expect(calls - success - broken).toBeLessThan(10);
  });

  test("count each attempt once", () => {
    const { attempts, served } = report;
    expect(attempts.ofCalls).toBe(attempts.observed);
    // An attempt can end before its connection is made, but no request goes out without one.
    expect(attempts.observed).toBeGreaterThanOrEqual(served.requests);
    expect(attempts.observed - served.requests).toBeLessThan(concurrency);
  });

  test("leave no connection in use, and no more of them than a pool", () => {
    expect(report.active.sockets).toBe(0);
    // The pool of Node's fetch keeps up to twice as many.
    expect(report.served.connections).toBeLessThanOrEqual(transport === "fetch" ? 3 * concurrency : concurrency);
    if (transport === "undici") expect(report.connectionsAfterClose).toBe(0);
  });

  test("leave no timer, and no listener on their common signal", () => {
    expect(report.active.timers).toBe(0);
    expect(report.listeners).toBe(0);
  });

  test("leave nothing on the heap", () => {
    const { atQuarter, atEnd } = report.heap;
    expect(atEnd - atQuarter).toBeLessThan(heapToleranceBytes);
  });

  test("cause no warning and no unhandled rejection", () => {
    expect(report.warnings).toEqual([]);
    expect(report.unhandledRejections).toEqual([]);
  });
});
