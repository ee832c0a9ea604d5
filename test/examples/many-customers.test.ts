import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { startLocalServer } from "../../src/server/index.js";
import { root } from "../support/contract.js";
import { withRecordingServer } from "../support/recording-server.js";
import { run, stackTrace } from "../support/run.js";

const example = join(root, "examples/many-customers.mjs");
const start = (env: Record<string, string>, ...customers: string[]) =>
  run("node", [example, ...customers], { env: { PARTNER_CENTER_TOKEN: "", PARTNER_CENTER_BASE_URL: "", ...env } });
const customers = (count: number) => Array.from({ length: count }, (_, index) => `customer-${index}`);

describe("The example of many customers", () => {
  test("counts those without usage apart, and waits for a throttled one", async () => {
    const { exitCode, output, errorOutput } = await start({});
    expect(errorOutput).toBe("");
    expect(output.trim().split("\n").sort()).toEqual(
      [
        "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4 1843.27150934 EUR",
        "8e0b6d52-91f7-4d2b-b0c3-6a7f15e9d3a1 412.5 en-US",
        "c54d9a7e-0f36-4b19-8d8e-71b2a40e6f95 20718.004 NOK",
        "19d0c6f8-a3b5-4e71-92cd-0e84b7f36a5d 0 GBP",
        "06e1f94d-c725-4b8e-a3d0-97b25c8f1e6a 64.2 USD",
        "5 with usage, 2 without, 0 failed",
      ].sort(),
    );
    expect(exitCode).toBe(0);
  });

  test("asks for four at once, and for each customer once", async () => {
    let underWay = 0;
    let most = 0;
    const answer = (response: ServerResponse) => {
      most = Math.max(most, ++underWay);
      setTimeout(() => {
        underWay--;
        response.writeHead(200, { "Content-Type": "application/json" }).end('{"totalCost":1,"currencyCode":"EUR"}');
      }, 20);
    };
    await withRecordingServer(answer, async ({ url, requests }) => {
      const env = { PARTNER_CENTER_TOKEN: "mine", PARTNER_CENTER_BASE_URL: url };
      const { exitCode, output } = await start(env, ...customers(20));
      expect(exitCode).toBe(0);
      expect(output).toContain("20 with usage, 0 without, 0 failed");
      expect(new Set(requests.map((request) => request.url)).size).toBe(20);
      expect(requests).toHaveLength(20);
    });
    expect(most).toBe(4);
  });

  test("goes on after a customer that fails, and ends with a non-zero exit", async () => {
    const server = await startLocalServer();
    const env = { PARTNER_CENTER_TOKEN: "mine", PARTNER_CENTER_BASE_URL: server.url };
    const stranger = "4d6a1c92-0e7b-4f85-9b3d-c58e2a7f1064";
    const { exitCode, output, errorOutput } = await start(env, stranger, "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4");
    await server.close();
    expect(errorOutput).toMatch(new RegExp(`^${stranger} Status 403, code 20002\\.[^\\n]+\\n$`));
    expect(output).toContain("1 with usage, 0 without, 1 failed");
    expect(exitCode).toBe(1);
  });

  test("stops when the token is refused, for it would be refused for all", async () => {
    const refuse = (response: ServerResponse) => void response.writeHead(401).end();
    await withRecordingServer(refuse, async ({ url, requests }) => {
      const env = { PARTNER_CENTER_TOKEN: "a-secret", PARTNER_CENTER_BASE_URL: url };
      const { exitCode, output, errorOutput } = await start(env, ...customers(40));
      expect(errorOutput).toMatch(/^Status 401\. Get a new token[^\n]+\n$/);
      expect(errorOutput).not.toContain("a-secret");
      expect(output).toBe("");
      expect(exitCode).toBe(1);
      expect(requests.length).toBeLessThanOrEqual(4);
    });
  });

  test.each([
    ["a missing token", {}, ["id"], /^Set PARTNER_CENTER_TOKEN to call the service\.\n$/],
    ["no customer", { PARTNER_CENTER_TOKEN: "t" }, [], /^Name the customers after the name of this program\.\n$/],
  ])("answers %s with one sentence and a non-zero exit", async (_, env, ids, message) => {
    const { exitCode, errorOutput } = await start(env, ...ids);
    expect(errorOutput).toMatch(message);
    expect(errorOutput).not.toMatch(stackTrace);
    expect(exitCode).toBe(1);
  });
});
