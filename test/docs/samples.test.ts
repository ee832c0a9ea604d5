import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type LocalServer, startLocalServer } from "../../src/server/index.js";
import type { Run } from "../support/run.js";
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
});
