import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { codeBlocks, pages, read, records } from "../../scripts/docs/documents.js";
import { type Run, run } from "../../scripts/support/run.js";
import { type LocalServer, startLocalServer } from "../../src/server/index.js";
import { runCommand } from "../support/command.js";
import { root } from "../support/spec.js";
import { temporaryFolder } from "../support/temporary-folder.js";
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

/** The output of a sample that succeeds. */
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
    const [, , printed] = codeBlocks(read("docs/src/content/docs/guides/first-call.md")).filter(
      ({ language }) => language !== "ts",
    );
    expect(await outputOf("first-call-1")).toBe(printed?.code);
  });

  test.each([
    ["azure-plan", "Cost: 1843.27150934\n", ""],
    ["no-usage", "no Azure usage\n", ""],
    ["multi-factor-missing", "", /^Sign in again\. Status 401, code 900421\..+\n$/],
    ["no-relationship", "", /^Status 403, code 20002\..+ Request \S+\.\n$/],
  ])("handles %s as it says", async (scenario, output, errors) => {
    const customers = [customerOf(scenario) || "00000000-0000-4000-8000-000000000000"];
    const ran = await runFor("first-call-2", [], { customers });
    expect(ran).toMatchObject({ exitCode: 0, output });
    expect(ran.errorOutput).toMatch(errors);
  });
});

describe("The guide to errors", () => {
  test.each([
    ["azure-plan", /^1843\.27150934\n$/],
    ["no-usage", /^no Azure usage\n$/],
    ["application-only-token", /^Status 403, code 900329\..+ Request \S+\.\n$/],
  ])("describes the end of a call for %s", async (scenario, output) => {
    expect(await outputOf("errors-1", [scenario])).toMatch(output);
  });

  test("names every error class that the package exports", async () => {
    const entries = ["client", "auth/index", "validate/index"].map((entry) => import(`../../src/${entry}.js`));
    const names = (await Promise.all(entries))
      .flatMap((entry) => Object.keys(entry))
      .filter((name) => /Error$/.test(name));
    const guide = read("docs/src/content/docs/guides/errors.md");
    expect(names.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
    expect(names.length).toBeGreaterThan(14);
  });
});

describe("The guide to tokens", () => {
  const before = join(root, "test/docs/sign-in-service.js");
  const scope = "https://api.partnercenter.microsoft.com/.default";

  test("signs in once, and stores the refresh token", async () => {
    const [address, asked, ...kept] = (await outputOf("token-1", [], { before })).split("\n");
    expect(address).toMatch(/^Sign in at https:\/\/login\.microsoftonline\.com\/a-tenant\/oauth2\/v2\.0\/authorize\?/);
    expect(asked).toContain(`authorization_code a-code for ${scope}`);
    expect(kept).toEqual(["The vault keeps a-renewed-token", ""]);
  });

  test("calls with the refresh token, and stores the renewed one", async () => {
    const then = `const { status } = await client.getCustomerUsageSummary("${customerOf("azure-plan")}");
console.log(status);`;
    const [asked, ...rest] = (await outputOf("token-2", [], { before, then })).split("\n");
    expect(asked).toContain(`refresh_token a-refresh-token for ${scope}`);
    expect(rest).toEqual(["The vault keeps a-renewed-token", "200", ""]);
  });
});

describe("The guide to many customers", () => {
  test("shows the table that the command prints on a terminal of 80 columns", async () => {
    const [table] = codeBlocks(read("docs/src/content/docs/guides/many-customers.md")).filter(
      ({ language }) => language === "text",
    );
    const service = await startLocalServer({ customers: 8 });
    const { output } = await runCommand(["summary", "--base-url", service.url, ...service.customerIds], {
      environment: { PARTNER_CENTER_TOKEN: "a-secret-token" },
      columns: 80,
    });
    await service.close();
    const withoutRequestIds = (text: string) => text.replace(/request \S+/g, "request");
    expect(withoutRequestIds(output)).toBe(withoutRequestIds(table?.code ?? ""));
  });

  test("has a nightly job that sends a mail also of a run that could not start", async () => {
    const script = codeBlocks(read("docs/src/content/docs/guides/many-customers.md")).find(({ code }) =>
      code.startsWith("#!/bin/sh"),
    );
    const home = join(folder, "nightly");
    mkdirSync(join(home, "bin"), { recursive: true });
    const program = (name: string, code: string) =>
      writeFileSync(join(home, "bin", name), `#!/bin/sh\n${code}\n`, { mode: 0o755 });
    program("npx", "echo There is no token. >&2; exit 1");
    program("mail", 'echo "$@"; cat');
    writeFileSync(join(home, "client-secret"), "a-secret");
    const ran = await run("sh", ["-c", script?.code.replace("cd /srv/usage", `cd ${home}`) ?? ""], {
      env: { PATH: `${join(home, "bin")}:${process.env["PATH"]}` },
    });
    expect(ran).toEqual({
      exitCode: 1,
      output: "-s Azure spending: exit code 1 billing@contoso.example\nThere is no token.\n",
      errorOutput: "",
    });
  });

  test("prints a line for each customer with usage, and why others have none", async () => {
    const known = ["azure-plan", "no-usage", "legacy-subscription"].map(customerOf);
    const customers = [...known, "00000000-0000-4000-8000-000000000000"];
    const { exitCode, output, errorOutput } = await runFor("many-customers-1", [], { customers });
    expect(output.trim().split("\n")).toHaveLength(2);
    expect(output).toContain(`${customerOf("azure-plan")} 1843.27`);
    expect(errorOutput).toMatch(/Status 403, code 20002/);
    expect(exitCode).toBe(0);
  });

  test("stops at once when the token is not accepted", async () => {
    const scenarios = ["slow", "multi-factor-missing", ...Array.from({ length: 20 }, () => "azure-plan")];
    const { exitCode, output, errorOutput } = await runFor("many-customers-1", scenarios);
    expect(exitCode).toBe(1);
    expect(errorOutput).toContain("AuthenticationError: Status 401");
    expect(output).not.toContain(customerOf("slow"));
  });
});

describe("The guide to retries", () => {
  test("retries with the options of a call", async () => {
    expect(await outputOf("retries-1", ["throttled-once"])).toBe("200 after 2 attempts\n");
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

  test("prints every digit as it says", async () => {
    const printed = codeBlocks(read("docs/src/content/docs/guides/budgets-and-estimates.md")).at(-1);
    expect(await outputOf("budgets-and-estimates-2", ["both-field-sets"])).toBe(printed?.code);
  });
});

describe("The guide to observing has a recipe:", () => {
  /** Makes a call that is throttled once and retried, and one that times out. Gives the lines of the recipe. */
  async function linesOf(name: string): Promise<string[]> {
    const fresh = await startLocalServer();
    const then = `await client.getCustomerUsageSummary("${customerOf("throttled-once")}", { requestId: "r-1" });
await client.getCustomerUsageSummary("${customerOf("slow")}", { attemptTimeoutMs: 50, maxRetries: 0 }).catch(() => {});`;
    const { exitCode, output, errorOutput } = await runSample(folder, name, { url: fresh.url, then });
    await fresh.close();
    expect({ exitCode, errorOutput }).toEqual({ exitCode: 0, errorOutput: "" });
    expect(output).not.toContain("a-secret-token");
    return output.trim().split("\n");
  }

  const jsonLinesOf = async (name: string) => (await linesOf(name)).map((line) => JSON.parse(line));

  test("a logger writes the lines that it shows", async () => {
    const fresh = await startLocalServer();
    const then = `await client.getCustomerUsageSummary("${customerOf("throttled-once")}");`;
    const { exitCode, output, errorOutput } = await runSample(folder, "observing-1", { url: fresh.url, then });
    await fresh.close();
    expect(exitCode).toBe(0);
    const shown = codeBlocks(read("docs/src/content/docs/guides/observing.md")).find(({ language }) => language === "");
    const withoutFigures = (lines: string) =>
      lines
        .replace(/\d+ ms/g, "N ms")
        .replace(/ requestId=.+/g, "")
        .trim();
    // console.warn writes to the other stream.
    const lines = withoutFigures(output + errorOutput).split("\n");
    expect(lines.sort()).toEqual(
      withoutFigures(shown?.code ?? "")
        .split("\n")
        .sort(),
    );
  });

  test("JSON lines have a line for every attempt, retry and call", async () => {
    const common = { time: expect.stringMatching(/^\d{4}-.+Z$/), operation: "getCustomerUsageSummary" };
    const first = { ...common, requestId: "r-1", correlationId: expect.any(String) };
    const second = { ...first, requestId: expect.any(String) };
    const ended = { durationMs: expect.any(Number) };
    const timeout = { error: "TimeoutError", message: expect.stringContaining("50 ms") };
    expect(await jsonLinesOf("observing-2")).toEqual([
      { ...first, ...ended, event: "attempt", attempt: 1, status: 429 },
      { ...first, event: "retry", attempt: 1, delayMs: expect.any(Number), status: 429 },
      { ...first, ...ended, event: "attempt", attempt: 2, status: 200 },
      { ...first, ...ended, event: "call", attempts: 2, status: 200 },
      { ...second, ...ended, event: "attempt", attempt: 1, ...timeout },
      { ...second, ...ended, event: "call", attempts: 1, ...timeout },
    ]);
  });

  test("OpenTelemetry creates a span for every attempt and measures every call", async () => {
    const [throttled, repeated, call, late, lateCall] = await jsonLinesOf("observing-3");
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
    // The call waited the second that the service asked for. The attempts did not.
    expect(call.value).toBeGreaterThanOrEqual(1);
    expect(throttled.milliseconds + repeated.milliseconds).toBeLessThan(1000);
    expect(late).toMatchObject({ status: { code: 2 }, attributes: { "error.type": "TimeoutError" } });
    expect(late.attributes).not.toHaveProperty("http.response.status_code");
    expect(lateCall.attributes).toMatchObject({ "error.type": "TimeoutError" });
  });
});

describe("The guide to headers and transports", () => {
  /** What the local server gets from a sample. */
  async function headersSentBy(name: string) {
    const sent: unknown[] = [];
    const fresh = await startLocalServer({ onRequest: ({ headers }) => void sent.push(headers) });
    const ran = await runSample(folder, name, { url: fresh.url, customers: [customerOf("azure-plan")] });
    await fresh.close();
    expect(ran).toMatchObject({ exitCode: 0, errorOutput: "" });
    return { sent, output: ran.output };
  }

  test("sends the headers of the client and of the call", async () => {
    const { sent } = await headersSentBy("transports-1");
    const common = {
      "ms-partnercenter-application": "nightly-report",
      "user-agent": expect.stringMatching(/ nightly-report\/1\.2$/),
    };
    expect(sent).toEqual([
      expect.objectContaining({ ...common, "x-locale": "zh-TW" }),
      expect.not.objectContaining({ "x-locale": expect.anything() }),
    ]);
  });

  test("shows a middleware the response", async () => {
    expect((await headersSentBy("transports-2")).output).toMatch(/^The service calls this \S+\n$/);
  });

  test("sends by another fetch", async () => {
    const { sent, output } = await headersSentBy("transports-3");
    expect(output).toMatch(/^GET with \d headers\n$/);
    expect(sent).toHaveLength(1);
  });

  test("has a transport that sends, and stops with the signal", async () => {
    const then = `
console.log((await client.getCustomerUsageSummary("${customerOf("azure-plan")}").orThrow()).data.totalCost);
const limits = { attemptTimeoutMs: 50, maxRetries: 0 };
await client.getCustomerUsageSummary("${customerOf("slow")}", limits).catch(({ name }) => console.log(name));`;
    expect(await outputOf("transports-4", [], { then })).toBe("1843.27150934\nTimeoutError\n");
  });

  test("has a transport that needs no network", async () => {
    expect(await outputOf("transports-5", ["azure-plan"])).toBe("12.5\n");
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

  test("has a scenario that responds as it says", async () => {
    const scenario = codeBlocks(guide).find(({ language }) => language === "json");
    mkdirSync(join(folder, "my-scenarios"));
    writeFileSync(join(folder, "my-scenarios/10-maintenance.json"), scenario?.code ?? "");
    const output = await outputOf("local-server-2", ["azure-plan"]);
    expect(output).toBe("GET night-1\nGET night-1\nSecond Wind Sailing 64.2\n");
  });
});

describe("The guide to versions", () => {
  test("reads a property that the spec does not know", async () => {
    expect(await outputOf("versioning-1", ["unknown-properties"])).toBe("By the end of the month: 88.4\n");
  });

  test("reports a body that does not match the spec, and lets the call succeed", async () => {
    mkdirSync(join(folder, "changed"));
    const changed = { title: "A cost as text", responses: [{ status: 200, body: { totalCost: "12" } }] };
    writeFileSync(join(folder, "changed/10-text.json"), JSON.stringify(changed));
    const fresh = await startLocalServer({ scenarios: join(folder, "changed") });
    const then = `console.log((await client.getCustomerUsageSummary("an-id")).status);`;
    const ran = await runFor("versioning-2", [], { url: fresh.url, then });
    await fresh.close();
    expect(ran).toMatchObject({ exitCode: 0, output: "200\n" });
    expect(ran.errorOutput).toMatch(
      /^The response .+ 200 to getCustomerUsageSummary .+ does not fit the spec: \/totalCost .+\n$/,
    );
  });
});
