import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type LocalServer, startLocalServer } from "../../../src/server/index.js";
import { type CommandOptions, runCommand } from "../../support/command.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const folder = temporaryFolder();
const azurePlan = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";
const overBudget = "8e0b6d52-91f7-4d2b-b0c3-6a7f15e9d3a1";
const noUsage = "c0ffee11-2b7d-4f0e-8a3c-9d5e6f708192";
const refused = "19d0c6f8-a3b5-4e71-92cd-0e84b7f36a5e";
const failing = "ab60d3c9-58f2-4e17-90cb-1d7e4f8a2653";
const multiFactorMissing = "b83e5f14-70a9-4dc6-9e21-8c4d0b7f6a35";

let server: LocalServer;
beforeAll(async () => {
  server = await startLocalServer();
});
afterAll(() => server.close());

function summarize(flags: readonly string[], options: CommandOptions = {}) {
  const environment = { PARTNER_CENTER_TOKEN: "token-for-tests" };
  const common = ["--base-url", server.url, "--max-retries", "0"];
  return runCommand(["summary", ...flags, ...common], { environment, ...options });
}

const lines = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("summary", () => {
  test("writes a record for each customer, and says on standard error how many there are of each kind", async () => {
    const { exitCode, output, errorOutput } = await summarize([azurePlan, noUsage, "--format", "ndjson"]);
    expect(exitCode).toBe(0);
    expect(lines(output).map(({ customerId, outcome }) => [customerId, outcome])).toEqual(
      expect.arrayContaining([
        [azurePlan, "summary"],
        [noUsage, "no-usage"],
      ]),
    );
    expect(errorOutput).toBe("2 customers: 1 with a summary, 1 without usage, 0 refused, 0 failed.\n");
  });

  test("takes a hyphen as --output for standard output", async () => {
    const { output } = await summarize([azurePlan, "--format", "ndjson", "--output", "-"]);
    expect(lines(output)).toMatchObject([{ customerId: azurePlan }]);
    expect(existsSync("-")).toBe(false);
  });

  test("reads ids from standard input", async () => {
    const { output } = await summarize(["--customers", "-", "--format", "ndjson"], { stdin: `${azurePlan}\r\n` });
    expect(lines(output)).toMatchObject([{ customerId: azurePlan }]);
  });

  test.each([
    ["refused", refused],
    ["failed", failing],
  ])("ends with 3 when a customer is %s", async (_, id) => {
    expect((await summarize([azurePlan, id, "--format", "ndjson"])).exitCode).toBe(3);
  });

  test("ends with 4 when a customer is over budget", async () => {
    const { exitCode, errorOutput } = await summarize([azurePlan, overBudget, "--over-budget", "100"]);
    expect(errorOutput).toMatch(/ 0 failed\. 1 used 100% of the budget or more\.\n$/);
    expect(exitCode).toBe(4);
  });

  test("ends with 1 and one sentence when the token is refused, and leaves no file without a record", async () => {
    const file = join(folder, "refused.csv");
    const { exitCode, errorOutput } = await summarize([multiFactorMissing, "--output", file, "--format", "csv"]);
    expect(exitCode).toBe(1);
    expect(errorOutput).toMatch(/^Status 401, code 900421\. .+ second factor\.\n$/);
    expect(errorOutput).not.toContain("token-for-tests");
    expect(existsSync(file)).toBe(false);
  });

  test("says what came before a token was refused, and how to go on", async () => {
    const file = join(folder, "half.ndjson");
    const flags = ["--max-concurrency", "1", "--output", file, "--format", "ndjson"];
    const { exitCode, errorOutput } = await summarize([azurePlan, multiFactorMissing, noUsage, ...flags]);
    expect(exitCode).toBe(1);
    expect(errorOutput).toMatch(
      /^1 customer: 1 with a summary, .+\nStatus 401, .+ The run ended before all customers had an outcome\. To continue, run: /,
    );
    expect(lines(readFileSync(file, "utf8"))).toMatchObject([{ customerId: azurePlan }]);
  });

  test("says in Chinese why a token is refused", async () => {
    const { errorOutput } = await summarize([multiFactorMissing], { language: "zh-TW" });
    expect(errorOutput).toMatch(/^狀態碼 401，錯誤碼 900421。\p{Script=Han}.+\n$/u);
  });

  test("goes on with a file, and counts what is in it", async () => {
    const file = join(folder, "resumed.ndjson");
    const flags = ["--output", file, "--format", "ndjson"];
    expect((await summarize([overBudget, failing, ...flags])).exitCode).toBe(3);
    const { exitCode, errorOutput } = await summarize([
      ...[overBudget, noUsage, "--resume", "--over-budget", "100"],
      ...flags,
    ]);
    expect(errorOutput).toMatch(/^2 customers: 1 with a summary, 1 without usage, 0 refused, 0 failed\. 1 used/);
    expect(exitCode).toBe(4);
    expect(lines(readFileSync(file, "utf8")).map(({ customerId }) => customerId)).toEqual([overBudget, noUsage]);
  });

  test("does not go on with the file that its ids come from, which would lose those that failed", async () => {
    const file = join(folder, "both.ndjson");
    const flags = ["--output", file, "--format", "ndjson"];
    await summarize([azurePlan, failing, ...flags]);
    const before = readFileSync(file, "utf8");
    const { exitCode, errorOutput } = await summarize(["--customers", file, "--resume", ...flags]);
    expect(errorOutput).toMatch(/^--customers and --output name the same file, .+ write to another file\.\n$/);
    expect(exitCode).toBe(1);
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  test("leaves a file without a record of its own to whoever else has written it", async () => {
    const file = join(folder, "shared.ndjson");
    const flags = ["--output", file, "--format", "ndjson", "--token-command", `echo theirs>>"${file}"&& echo a-token`];
    const { exitCode, errorOutput } = await summarize([azurePlan, ...flags], { environment: {} });
    expect(errorOutput).toMatch(/^Something else has changed /);
    expect(exitCode).toBe(1);
    expect(readFileSync(file, "utf8").trim()).toBe("theirs");
  });

  test("does not overwrite a file", async () => {
    const file = join(folder, "there.csv");
    writeFileSync(file, "mine");
    const { exitCode, errorOutput } = await summarize([azurePlan, "--output", file, "--format", "csv"]);
    expect(errorOutput).toMatch(/already exists and is not overwritten/);
    expect(exitCode).toBe(1);
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  test("finds a file of ids that cannot be read before it begins the output", async () => {
    const [ids, file] = [join(folder, "nobody.txt"), join(folder, "nobody.ndjson")];
    writeFileSync(ids, "# nobody\n");
    expect((await summarize(["--customers", ids, "--output", file, "--format", "ndjson"])).exitCode).toBe(1);
    expect(() => readFileSync(file)).toThrow("ENOENT");
  });

  test("says without a token which ways there are", async () => {
    const { exitCode, errorOutput } = await summarize([azurePlan], { environment: {} });
    expect(errorOutput).toMatch(/^There is no token\. Use --token-command, /);
    expect(exitCode).toBe(1);
  });

  test("speaks Chinese", async () => {
    const { errorOutput } = await summarize([azurePlan, "--format", "ndjson"], { language: "zh-TW" });
    expect(errorOutput).toBe("1 位客戶：1 位有摘要，0 位沒有使用量，0 位遭拒，0 位失敗。\n");
  });

  test("ends in order with the signal, and says how to go on", async () => {
    const { Interruption } = await import("../../../src/command/interruption.js");
    const file = join(folder, "interrupted.ndjson");
    const signal = AbortSignal.abort(new Interruption("SIGTERM"));
    const { exitCode, errorOutput } = await summarize([azurePlan, "--output", file, "--format", "ndjson"], { signal });
    expect(exitCode).toBe(143);
    expect(errorOutput).toContain(`To continue, run: partner-center-usage summary ${azurePlan} --output ${file}`);
    expect(errorOutput).toMatch(/--resume\n$/);
  });
});
