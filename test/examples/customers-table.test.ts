import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { startLocalServer } from "../../src/server/index.js";
import { root } from "../support/contract.js";
import { run, stackTrace } from "../support/run.js";

const example = join(root, "examples/customers-table.mjs");
const start = (env: Record<string, string>, ...customers: string[]) =>
  run("node", [example, ...customers], { env: { PARTNER_CENTER_TOKEN: "", PARTNER_CENTER_BASE_URL: "", ...env } });

describe("npm start", () => {
  test.each(["Asia/Taipei", "America/Los_Angeles"])("shows a table of customers, the same in %s", async (TZ) => {
    const { exitCode, output, errorOutput } = await start({ TZ });
    expect(errorOutput).toBe("");
    expect(exitCode).toBe(0);
    const rows = output.split("\n").map((line) => line.trim().split(/\s{2,}/));
    const period = "Nov 1\u2009–\u200930, 2026";
    expect(rows).toEqual(
      expect.arrayContaining([
        ["Customer", "Currency", "Total cost", "Budget", "Used", "Billing period"],
        ["Lakeside Botanics", "EUR", "1,843.27", "2,500.00", "73.7 %", period],
        ["Harbour Street Clinic", "en-US", "412.50", "400.00", "103.1 %", period],
        ["玉山茶行", "TWD", "31.40", "96,000.00", "0.0 %", period],
        ["Fjord Analytics", "NOK", "20,718.00", "none set", period],
        ["c0ffee11-2b7d-4f0e-8a3c-9d5e6f708192", "no Azure usage in this billing period"],
        ["4d6a1c92-0e7b-4f85-9b3d-c58e2a7f1064", "refused: 403, code 20002"],
      ]),
    );
  });

  test("says how to ask the real service", async () => {
    const { output } = await start({});
    expect(output).toContain("PARTNER_CENTER_TOKEN=... npm start -- CUSTOMER_ID ...");
    expect(output).toContain("PARTNER_CENTER_BASE_URL");
    expect(output).toContain("https://api.partnercenter.microsoft.com");
  });

  test("asks another service with the caller's token", async () => {
    const tokens: unknown[] = [];
    const server = await startLocalServer({ onRequest: ({ headers }) => tokens.push(headers["authorization"]) });
    const env = { PARTNER_CENTER_TOKEN: "mine", PARTNER_CENTER_BASE_URL: server.url };
    const { exitCode, output } = await start(env, "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4");
    await server.close();
    expect(exitCode).toBe(0);
    expect(output).toContain("Lakeside Botanics");
    expect(output).not.toContain("server on this machine");
    expect(tokens).toEqual(["Bearer mine"]);
  });

  test.each([
    ["a missing token", {}, ["id"], /^Set PARTNER_CENTER_TOKEN to call the real service\.\n$/],
    ["no customer", { PARTNER_CENTER_TOKEN: "t" }, [], /^Name the customers: npm start -- CUSTOMER_ID \.\.\.\n$/],
    [
      "a malformed base URL",
      { PARTNER_CENTER_TOKEN: "t", PARTNER_CENTER_BASE_URL: "partner" },
      ["id"],
      /^baseUrl has to be an https URL[^\n]+\n$/,
    ],
    [
      "an unsafe base URL",
      { PARTNER_CENTER_TOKEN: "t", PARTNER_CENTER_BASE_URL: "http://partner.example" },
      ["id"],
      /^baseUrl has to be an https URL[^\n]+\n$/,
    ],
    ["a broken token", { PARTNER_CENTER_TOKEN: "a secret" }, ["id"], /^The token is empty or malformed[^\n]+\n$/],
    [
      "a service that is not there",
      { PARTNER_CENTER_TOKEN: "t", PARTNER_CENTER_BASE_URL: "http://127.0.0.1:9" },
      ["id"],
      /^The service cannot be reached[^\n]+\n$/,
    ],
  ])("answers %s with one sentence and a non-zero exit", async (_, env, customers, message) => {
    const { exitCode, errorOutput } = await start(env, ...customers);
    expect(errorOutput).toMatch(message);
    expect(errorOutput).not.toMatch(stackTrace);
    expect(errorOutput).not.toContain("secret");
    expect(exitCode).toBe(1);
  });
});
