import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Interruption } from "../../../src/command/interruption.js";
import type { Language } from "../../../src/command/language.js";
import { type LocalServer, startLocalServer } from "../../../src/server/index.js";
import { runCommand } from "../../support/command.js";
import { withRecordingServer } from "../../support/recording-server.js";
import { json, type Respond, reset } from "../../support/responses.js";

const token = "token-for-the-check-4f9a02c7";
const environment = { PARTNER_CENTER_TOKEN: token };
const someId = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";

describe("check", () => {
  let server: LocalServer;
  const requests: string[] = [];
  beforeAll(async () => {
    server = await startLocalServer({ onRequest: ({ path }) => void requests.push(path) });
  });
  afterAll(() => server.close());

  const idOf = (scenario: string) =>
    server.scenarios.find(({ name }) => name === scenario)?.when.parameters?.["customer_id"] ?? scenario;

  const runFor = (ids: readonly string[], flags: readonly string[] = [], language: Language = "en") => {
    const all = ["check", "--customer", ...ids, "--base-url", server.url, "--max-retries", "0", ...flags];
    return runCommand(all, { language, environment });
  };
  const run = (scenarios: readonly string[], ...more: readonly string[]) => runFor(scenarios.map(idOf), more);

  test.each([
    "azure-plan",
    "legacy-subscription",
    "both-field-sets",
    "without-budget",
    "null-budget",
    "null-objects",
    "no-usage",
  ])("finds no difference in the scenario %s", async (scenario) => {
    const { output, exitCode } = await run([scenario]);
    expect(output).toContain("- It fits the spec.\n");
    expect(output).toMatch(/\nNothing differs from the spec\.\n$/);
    expect(exitCode).toBe(0);
  });

  test.each([
    ["unknown-properties", "- /forecast: the spec does not know this property. Received: object."],
    ["unknown-properties", "- /budget/amuont: the spec does not know this property. Received: number."],
    ["unlisted-status", "- The spec does not list the status 418."],
    ["bad-gateway", "- The spec does not list the status 502."],
    ["plain-text-unauthorized", "- The media type is text/plain. The spec has application/json, text/json."],
    ["plain-text-unauthorized", "- The body is not JSON."],
    ["empty-not-found", "- The media type is missing. The spec has application/json, text/json."],
    ["empty-not-found", "- The body is empty."],
    ["newer-fault", "- The service sent only errors, and no summary to compare."],
    ["multi-factor-missing", "- The service sent only errors, and no summary to compare."],
  ])("reports of the scenario %s: %s", async (scenario, line) => {
    const { output, exitCode } = await run([scenario]);
    expect(output).toContain(`${line}`);
    expect(exitCode).toBe(1);
  });

  test("says whether a byte order mark came", async () => {
    const { output } = await run(["azure-plan", "unknown-properties"]);
    expect(output).toContain("Response 1: status 200, application/json, with a byte order mark\n");
    expect(output).toContain("Response 2: status 200, application/json, without a byte order mark\n");
  });

  test("asks for each customer once", async () => {
    requests.length = 0;
    await runFor([someId, someId], ["--customer", someId]);
    expect(requests).toEqual([`/v1/customers/${someId}/usagesummary`]);
  });

  test("speaks Chinese", async () => {
    const { output } = await runFor([idOf("unknown-properties")], [], "zh-TW");
    expect(output).toContain("- /budget/amuont：規格未定義這個屬性。收到：number。");
    expect(output).toContain("與規格有 3 個差異。");
  });

  test("writes JSON", async () => {
    const { output, exitCode } = await run(["unlisted-status", "empty-not-found"], "--format", "json");
    expect(JSON.parse(output)).toEqual({
      specVersion: expect.stringMatching(/^\d+\.\d+\.\d+/),
      responses: [
        {
          status: 418,
          mediaType: "application/json",
          byteOrderMark: false,
          differences: [{ kind: "unknown-status", status: 418 }],
        },
        {
          status: 404,
          mediaType: null,
          byteOrderMark: false,
          differences: [
            { kind: "media-type", expected: ["application/json", "text/json"], received: null },
            { kind: "body", problem: "empty" },
          ],
        },
      ],
      overall: [],
      notSent: [],
      count: 3,
    });
    expect(exitCode).toBe(1);
  });

  test("holds no id, name, amount or token of any scenario", async () => {
    const slow = ["throttled", "throttled-once", "slow"];
    const ids = server.scenarios.map(({ name }) => idOf(name)).filter((id) => !slow.map(idOf).includes(id));
    const { output } = await runFor(ids);
    const bodies = JSON.stringify(server.scenarios.flatMap(({ responses }) => responses.map(({ body }) => body)));
    const values = [
      ...bodies.matchAll(/"(?:id|name|resourceId|resourceName)":"([^"]+)"/g),
      ...bodies.matchAll(/"(?:amount|totalCost|usdTotalCost)":\{[^}]*"value":"([^"]{4,})"/g),
    ].map(([, value = ""]) => value);
    expect(values).toEqual(expect.arrayContaining(["Lakeside Botanics", "1843.27150934"]));
    for (const value of [...values, ...ids, token]) expect(output).not.toContain(value);
  });

  test("says in one sentence that the customer is missing, or the token", async () => {
    const withoutCustomer = await runCommand(["check"], { environment });
    expect(withoutCustomer).toMatchObject({
      exitCode: 2,
      errorOutput: expect.stringMatching(/^The option --customer is/),
    });
    const withoutToken = await runCommand(["check", "--customer", someId]);
    expect(withoutToken).toMatchObject({ exitCode: 1, errorOutput: expect.stringContaining("PARTNER_CENTER_TOKEN") });
  });
});

describe("check against another server", () => {
  const run = (respond: Respond, signal?: AbortSignal) =>
    withRecordingServer(respond, ({ url }) => {
      const all = ["check", "--customer", someId, "--base-url", url, "--max-retries", "0"];
      return runCommand(all, { environment, ...(signal && { signal }) });
    });
  const check = async (respond: Respond) => (await run(respond)).output;

  test("reports headers that are missing, and those of the service that are not listed", async () => {
    const output = await check(json(200, {}, { "MS-RequestId": "r", "ms-region": "north", "X-Other": "1" }));
    for (const name of ["MS-CorrelationId", "MS-CV", "MS-ServerId"]) {
      expect(output).toContain(`- The header ${name} is missing.`);
    }
    expect(output).not.toContain("MS-RequestId");
    expect(output).toContain("- The spec does not list the header ms-region.");
    expect(output).not.toContain("X-Other");
    expect(output).not.toContain("north");
  });

  test("reports what no summary has, although every example of the spec has it", async () => {
    const output = await check(json(200, { totalCost: 1, budget: null, attributes: {} }));
    for (const path of ["/billingStartDate", "/lastModifiedDate", "/attributes/objectType"]) {
      expect(output).toContain(`- ${path}: missing, although it is in every example of the spec.`);
    }
    for (const path of ["/totalCost", "/budget", "/budget/attributes", "/id", "/links/self"]) {
      expect(output).not.toContain(`- ${path}: missing`);
    }
    expect(output).toMatch(/Not sent, which is normal for some kinds of subscription: .*\/id, .*\/usdTotalCost/);
  });

  test("follows no redirect, and reports it", async () => {
    const output = await check((response) => response.writeHead(302, { Location: "https://elsewhere.example/" }).end());
    expect(output).toContain("- The spec does not list the status 302.");
    expect(output).not.toContain("elsewhere");
  });

  test("fails in one sentence when no response comes", async () => {
    const { exitCode, output, errorOutput } = await run(reset);
    expect(errorOutput).toMatch(/^[A-Z].+\.\n$/);
    expect(output).toBe("");
    expect(exitCode).toBe(1);
  });

  test("ends when it is interrupted", async () => {
    const controller = new AbortController();
    const interrupt: Respond = () => controller.abort(new Interruption("SIGINT"));
    const { exitCode, output, errorOutput } = await run(interrupt, controller.signal);
    expect(errorOutput).toBe("Interrupted before every response was compared. Run it again.\n");
    expect(output).toBe("");
    expect(exitCode).toBe(130);
  });
});
