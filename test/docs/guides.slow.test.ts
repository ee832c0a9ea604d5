import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type LocalServer, startLocalServer } from "../../src/server/index.js";
import { root } from "../support/contract.js";
import type { Run } from "../support/run.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { codeBlocks, pages, read, records } from "./documents.js";
import { compileSamples, runSample, type Surroundings } from "./samples.js";

const folder = temporaryFolder();
let compiled: Run;
let server: LocalServer;
beforeAll(async () => {
  compiled = await compileSamples(folder, [...pages, ...records]);
  server = await startLocalServer();
});
afterAll(() => server.close());

const customerOf = (scenario: string) =>
  server.scenarios.find(({ name }) => name === scenario)?.when.parameters?.["customer_id"] ?? "";

/** Runs a sample for customers of the local server. */
const runFor = (name: string, scenarios: readonly string[] = [], surroundings: Partial<Surroundings> = {}) =>
  runSample(folder, name, { url: server.url, customers: scenarios.map(customerOf), ...surroundings });

/** What a sample writes that ends well. */
async function outputOf(...what: Parameters<typeof runFor>) {
  const { exitCode, output, errorOutput } = await runFor(...what);
  expect({ exitCode, errorOutput }).toEqual({ exitCode: 0, errorOutput: "" });
  return output;
}

test("Every sample compiles under the strictest flags", () => {
  expect(compiled).toEqual({ exitCode: 0, output: "", errorOutput: "" });
});

describe("The guide to the first call", () => {
  test("prints what it says", async () => {
    const [, printed] = codeBlocks(read("docs/src/content/docs/guides/first-call.md")).filter(
      ({ language }) => language !== "ts",
    );
    expect(await outputOf("first-call-1")).toBe(printed?.code);
  });

  test.each([
    ["azure-plan", "Cost: 1843.27150934\n", ""],
    ["no-usage", "no Azure usage\n", ""],
    ["multi-factor-missing", "", /^Sign in again\. Status 401, code 900421\..+\n$/],
    ["no-relationship", "", /^Status 403, code 20002\..+ Request \S+\.\n$/],
  ])("takes %s as it says", async (scenario, output, errors) => {
    const customers = [customerOf(scenario) || "00000000-0000-4000-8000-000000000000"];
    const ran = await runFor("first-call-2", [], { customers });
    expect(ran).toMatchObject({ exitCode: 0, output });
    expect(ran.errorOutput).toMatch(errors);
  });
});

describe("The guide to tokens", () => {
  const before = join(root, "test/docs/sign-in-service.js");
  const scope = "https://api.partnercenter.microsoft.com/.default";

  test("signs in once, and keeps the refresh token", async () => {
    const [address, asked, ...kept] = (await outputOf("token-1", [], { before })).split("\n");
    expect(address).toMatch(/^Sign in at https:\/\/login\.microsoftonline\.com\/a-tenant\/oauth2\/v2\.0\/authorize\?/);
    expect(asked).toContain(`authorization_code a-code for ${scope}`);
    expect(kept).toEqual(["The vault keeps a-renewed-token", ""]);
  });

  test("calls with the refresh token, and keeps the renewed one", async () => {
    const then = `const { status } = await client.getCustomerUsageSummary("${customerOf("azure-plan")}");
console.log(status);`;
    const [asked, ...rest] = (await outputOf("token-2", [], { before, then })).split("\n");
    expect(asked).toContain(`refresh_token a-refresh-token for ${scope}`);
    expect(rest).toEqual(["The vault keeps a-renewed-token", "200", ""]);
  });
});

describe("The guide to many customers", () => {
  test("goes on without those that have no usage, and after those that fail", async () => {
    const scenarios = ["no-usage", "application-only-token", "azure-plan", "throttled", "legacy-subscription"];
    const { exitCode, output, errorOutput } = await runFor("many-customers-1", scenarios);
    expect(output.trim().split("\n").sort()).toEqual(
      [`${customerOf("azure-plan")} 1843.27150934 EUR`, `${customerOf("legacy-subscription")} 412.5 en-US`].sort(),
    );
    expect(errorOutput.trim().split("\n").sort()).toEqual(
      [
        expect.stringContaining(`${customerOf("application-only-token")} Status 403`),
        expect.stringContaining(`${customerOf("throttled")} Status 429`),
      ].sort((one, other) => (String(one) < String(other) ? -1 : 1)),
    );
    expect(exitCode).toBe(1);
  });

  test("ends at once when the token is not accepted", async () => {
    const scenarios = ["slow", "multi-factor-missing", ...Array.from({ length: 20 }, () => "azure-plan")];
    const { exitCode, output, errorOutput } = await runFor("many-customers-1", scenarios);
    expect(exitCode).toBe(1);
    expect(errorOutput).toContain("AuthenticationError: Status 401");
    expect(output).not.toContain(customerOf("slow"));
  });

  test("waits for long at night", async () => {
    expect(await outputOf("many-customers-2", ["throttled-once"])).toBe("200 after 2 attempts\n");
  });
});

describe("The guide to budgets", () => {
  test.each([
    ["azure-plan", "1843.27150934 of 2500: within the budget\nas of 2026-11-20T06:42:17.358Z\n"],
    ["legacy-subscription", "412.5 of 400: over the budget\nas of 2026-11-20T11:11:08.520Z\n"],
    ["without-budget", "20718.004, without a budget\nas of 2026-11-20T06:42:17.358Z\n"],
    ["null-budget", "0, without a budget\n"],
  ])("reads that of %s", async (scenario, output) => {
    expect(await outputOf("budgets-and-estimates-1", [scenario])).toBe(output);
  });

  test("prints all digits as it says", async () => {
    const printed = codeBlocks(read("docs/src/content/docs/guides/budgets-and-estimates.md")).at(-1);
    expect(await outputOf("budgets-and-estimates-2", ["both-field-sets"])).toBe(printed?.code);
  });
});

describe("The guide to observing has a recipe:", () => {
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

describe("The guide to the local server", () => {
  const guide = read("docs/src/content/docs/guides/local-server.md");

  test("names every scenario", () => {
    const rows = guide.match(/^\| `.+\|$/gm)?.filter((row) => !row.startsWith("| `--")) ?? [];
    const named = rows.flatMap((row) => row.split("|")[1]?.match(/[\w-]+/g) ?? []);
    expect(named.sort()).toEqual(server.scenarios.map(({ name }) => name).sort());
  });

  test("has a test that passes", async () => {
    const output = await outputOf("local-server-1");
    expect(output).toMatch(/^# pass 1$|^ℹ pass 1$/m);
  });

  test("has a scenario that answers as it says", async () => {
    const scenario = codeBlocks(guide).find(({ language }) => language === "json");
    mkdirSync(join(folder, "my-scenarios"));
    writeFileSync(join(folder, "my-scenarios/10-maintenance.json"), scenario?.code ?? "");
    const output = await outputOf("local-server-2", ["azure-plan"]);
    expect(output).toBe("GET night-1\nGET night-1\nSecond Wind Sailing 64.2\n");
  });
});

describe("The guide to versions", () => {
  test("reads a property that the contract does not know", async () => {
    expect(await outputOf("versioning-1", ["unknown-properties"])).toBe("By the end of the month: 88.4\n");
  });

  test("reports a body that breaks the contract, and lets the call succeed", async () => {
    mkdirSync(join(folder, "changed"));
    const changed = { title: "A cost as text", answers: [{ status: 200, body: { totalCost: "12" } }] };
    writeFileSync(join(folder, "changed/10-text.json"), JSON.stringify(changed));
    const fresh = await startLocalServer({ scenarios: join(folder, "changed") });
    const then = `console.log((await client.getCustomerUsageSummary("an-id")).status);`;
    const ran = await runFor("versioning-2", [], { url: fresh.url, then });
    await fresh.close();
    expect(ran).toMatchObject({ exitCode: 0, output: "200\n" });
    expect(ran.errorOutput).toMatch(
      /^The answer 200 to getCustomerUsageSummary .+ breaks the contract: .*totalCost.+\n$/,
    );
  });
});
