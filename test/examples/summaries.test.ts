import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { run, stackTrace } from "../../scripts/support/run.js";
import { type LocalServer, startLocalServer } from "../../src/server/index.js";
import { root } from "../support/spec.js";

const token = "a-secret-token";
let server: LocalServer;
beforeAll(async () => {
  server = await startLocalServer();
});
afterAll(() => server.close());

const customerOf = (scenario: string) =>
  server.scenarios.find(({ name }) => name === scenario)?.when.parameters?.["customer_id"] ?? "";

describe("The sample in TypeScript", () => {
  const start = (...customers: string[]) =>
    run("node", ["--import", "tsx", join(root, "examples/summaries.ts"), ...customers], {
      env: { PARTNER_CENTER_TOKEN: token, PARTNER_CENTER_BASE_URL: server.url },
    });

  test("prints what each customer has spent, and goes on after those that fail", async () => {
    const [none, missing] = [customerOf("no-usage"), "not-a-guid"];
    const customers = ["azure-plan", "legacy-subscription", "without-budget"].map(customerOf);
    const { exitCode, output, errorOutput } = await start(...customers, none, missing, "..");
    expect(output.trim().split("\n")).toEqual([
      "Lakeside Botanics: 1843.27150934 EUR, budget 2500",
      "Harbour Street Clinic: 412.5 en-US, budget 400",
      "Fjord Analytics: 20718.004 NOK, budget none",
      `${none}: no Azure usage`,
    ]);
    expect(errorOutput).toMatch(/^not-a-guid: Status 400, code 2000\. .+\n\.\.: customer_id has to be an id: .+\n$/);
    expect(errorOutput).not.toMatch(stackTrace);
    expect(exitCode).toBe(1);
  });
});
