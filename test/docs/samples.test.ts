import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type LocalServer, startLocalServer } from "../../src/server/index.js";
import { root } from "../support/contract.js";
import type { Run } from "../support/run.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { compileSamples, runSample } from "./samples.js";

const guides = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
const documents = ["README.md", ...guides.map((name) => `docs/${name}`)];
const folder = temporaryFolder();
let compiled: Run;
let server: LocalServer;
beforeAll(async () => {
  compiled = await compileSamples(folder, documents);
  server = await startLocalServer();
});
afterAll(() => server.close());

const customerOf = (scenario: string) =>
  server.scenarios.find(({ name }) => name === scenario)?.when.parameters?.["customer_id"] ?? "";
const runWith = (name: string, ...scenarios: string[]) =>
  runSample(folder, name, { url: server.url, customers: scenarios.map(customerOf) });

test("Every sample compiles under the strictest flags", () => {
  expect(compiled).toEqual({ exitCode: 0, output: "", errorOutput: "" });
});

describe("The README's sample of", () => {
  test("one customer shows the cost and the budget", async () => {
    const ran = await runWith("README-1");
    expect(ran).toEqual({ exitCode: 0, errorOutput: "", output: "Lakeside Botanics 1843.27150934 EUR of 2500\n" });
  });

  test.each([
    ["a success", "azure-plan", "Cost: 1843.27150934 Attempts: 1\n"],
    ["a customer without usage", "no-usage", "no Azure usage\n"],
    ["a throttled call", "throttled", "Ask again in 12000 ms\n"],
  ])("a handled error takes %s", async (_, scenario, output) => {
    expect(await runWith("README-2", scenario)).toEqual({ exitCode: 0, errorOutput: "", output });
  });

  test("a handled error passes on what it does not know", async () => {
    const { exitCode, errorOutput } = await runWith("README-2", "application-only-token");
    expect(exitCode).toBe(1);
    expect(errorOutput).toContain("Status 403, code 900329.");
    expect(errorOutput).not.toContain("a-secret-token");
  });

  test("many customers goes on without those that have no usage, and after those that fail", async () => {
    const scenarios = ["no-usage", "application-only-token", "azure-plan", "no-usage-as-bad-request", "null-budget"];
    const { exitCode, output, errorOutput } = await runWith("README-4", ...scenarios, "without-budget");
    expect(output.trim().split("\n").sort()).toEqual(
      [
        `${customerOf("azure-plan")} 1843.27150934 EUR`,
        `${customerOf("null-budget")} 0 GBP`,
        `${customerOf("without-budget")} 20718.004 NOK`,
      ].sort(),
    );
    expect(errorOutput).toMatch(new RegExp(`^${customerOf("application-only-token")} PermissionError: `));
    expect(errorOutput.match(/Error: /g)).toHaveLength(1);
    expect(exitCode).toBe(0);
  });
});

describe("The guide's recipe for", () => {
  /** A throttled call, which is repeated, and one that ends without an answer; each recipe writes lines of JSON. */
  async function linesOf(name: string) {
    const fresh = await startLocalServer();
    const then = `await client.getCustomerUsageSummary("${customerOf("throttled-once")}", { requestId: "r-1" });
await client.getCustomerUsageSummary("${customerOf("slow")}", { attemptTimeoutMs: 50, retries: 0 }).catch(() => {});`;
    const { exitCode, output, errorOutput } = await runSample(folder, name, { url: fresh.url, then });
    await fresh.close();
    expect({ exitCode, errorOutput }).toEqual({ exitCode: 0, errorOutput: "" });
    expect(output).not.toContain("a-secret-token");
    return output
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  }

  test("a logger writes a line for every attempt and every call", async () => {
    const common = { time: expect.stringMatching(/^\d{4}-.+Z$/), operation: "getCustomerUsageSummary" };
    const first = { ...common, requestId: "r-1", correlationId: expect.any(String), ms: expect.any(Number) };
    const timeout = { error: "TimeoutError", message: expect.stringContaining("50 ms") };
    expect(await linesOf("observing-1")).toEqual([
      { ...first, event: "attempt", attempt: 1, status: 429 },
      { ...first, event: "attempt", attempt: 2, status: 200 },
      { ...first, event: "call", attempts: 2, status: 200 },
      { ...first, requestId: expect.any(String), event: "attempt", attempt: 1, ...timeout },
      { ...first, requestId: expect.any(String), event: "call", attempts: 1, ...timeout },
    ]);
  });

  test("OpenTelemetry makes a span of every attempt and measures every call", async () => {
    const [throttled, repeated, call, late, lateCall] = await linesOf("observing-2");
    expect(throttled).toMatchObject({
      name: "GET",
      kind: 2,
      status: { code: 2 },
      attributes: { "partner_center.request_id": "r-1", "http.response.status_code": 429, "error.type": "429" },
    });
    expect(throttled.attributes).not.toHaveProperty("http.request.resend_count");
    expect(repeated.attributes).toMatchObject({ "http.request.resend_count": 1, "http.response.status_code": 200 });
    expect(repeated).not.toHaveProperty("status");
    expect(repeated.attributes).not.toHaveProperty("error.type");
    expect(call).toMatchObject({ name: "partner_center.call.duration", unit: "s" });
    expect(call.attributes).toEqual({
      "partner_center.operation": "getCustomerUsageSummary",
      "http.response.status_code": 200,
    });
    // The service asked for a second, which the call waited and neither attempt did.
    expect(call.value).toBeGreaterThanOrEqual(1);
    expect(throttled.milliseconds + repeated.milliseconds).toBeLessThan(1000);
    expect(late).toMatchObject({ status: { code: 2 }, attributes: { "error.type": "TimeoutError" } });
    expect(late.attributes).not.toHaveProperty("http.response.status_code");
    expect(lateCall.attributes).toMatchObject({ "error.type": "TimeoutError" });
  });
});
