import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Run } from "../../scripts/support/run.js";
import { type LocalServer, startLocalServer } from "../../src/server/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { compileSamples, runSample } from "./samples.js";

const folder = temporaryFolder();
let compiled: Run;
let server: LocalServer;
beforeAll(async () => {
  compiled = await compileSamples(folder, ["README.md"]);
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
  test("all customers shows an outcome for each", async () => {
    const { exitCode, output, errorOutput } = await runWith("README-1", "azure-plan", "no-usage");
    expect({ exitCode, errorOutput }).toEqual({ exitCode: 0, errorOutput: "" });
    expect(output.trim().split("\n").sort()).toEqual(
      [
        `${customerOf("azure-plan")} summary 1843.27150934`,
        expect.stringMatching(`^${customerOf("no-usage")} no-usage .+`),
      ].sort((one, other) => (String(one) < String(other) ? -1 : 1)),
    );
  });

  test("one customer shows the cost and the budget", async () => {
    const ran = await runWith("README-2");
    expect(ran).toEqual({ exitCode: 0, errorOutput: "", output: "Lakeside Botanics 1843.27150934 EUR of 2500\n" });
  });

  test.each([
    ["a success", "azure-plan", "Cost: 1843.27150934 Attempts: 1\n"],
    ["a customer without usage", "no-usage", "no Azure usage\n"],
    ["a throttled call", "throttled", "Call again in 12000 ms\n"],
  ])("errors handles %s", async (_, scenario, output) => {
    expect(await runWith("README-3", scenario)).toEqual({ exitCode: 0, errorOutput: "", output });
  });

  test("errors throws what it does not handle", async () => {
    const { exitCode, errorOutput } = await runWith("README-3", "application-only-token");
    expect(exitCode).toBe(1);
    expect(errorOutput).toContain("Status 403, code 900329.");
    expect(errorOutput).not.toContain("a-secret-token");
  });
});
