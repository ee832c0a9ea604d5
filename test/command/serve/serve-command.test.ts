import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Language } from "../../../src/command/language.js";
import { serveCommand } from "../../../src/command/serve/serve-command.js";
import { madeUpCustomers } from "../../../src/server/customers/index.js";
import { temporaryFolder } from "../../support/temporary-folder.js";
import { testContext } from "./test-context.js";

const path = "/v1/customers/3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4/usagesummary";
const headers = { Authorization: "Bearer any" };

/** Serves while a test uses the server, then ends it as Ctrl-C does. */
async function whileServing(
  flags: readonly string[],
  use: (url: string, output: string) => Promise<void>,
  language: Language = "en",
): Promise<void> {
  const context = testContext({ language });
  const served = serveCommand(context).parseAsync(["--port", "0", ...flags], { from: "user" });
  try {
    await Promise.race([context.written, served]);
    await use(/http:\/\/127\.0\.0\.1:\d+/.exec(context.output())?.[0] ?? "", context.output());
  } finally {
    context.interrupt();
    await served;
  }
  expect(context.exitCode).toBe(0);
}

const run = (flags: readonly string[]) => {
  const context = testContext();
  return serveCommand(context)
    .parseAsync(flags, { from: "user" })
    .then(() => context.output());
};

describe("serve", () => {
  const folder = temporaryFolder();

  test("serves until it is stopped, and names each scenario with its customer", () =>
    whileServing([], async (url, output) => {
      expect(output).toMatch(/^Listening at \S+ for requests with any bearer token\. Press Ctrl-C to stop\.\n/);
      expect(output).toContain("3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4  200  azure-plan: A customer on the Azure plan");
      expect(output).toContain("429, then 200  throttled-once: ");
      expect((await fetch(url + path)).status).toBe(401);
      expect((await fetch(url + path, { headers })).status).toBe(200);
    }));

  test("speaks Chinese", () =>
    whileServing(
      ["--rate", "0.5"],
      async (_, output) => {
        expect(output).toMatch(/^正在 \S+ 接聽/);
        expect(output).toContain("一次 1 個要求之後，每秒超過 0.5 個要求時節流。");
      },
      "zh-TW",
    ));

  test("uses one scenario, without a byte order mark", () =>
    whileServing(["--scenario", "throttled-once", "--no-byte-order-mark"], async (url) => {
      expect((await fetch(url + path)).status).toBe(429);
      const response = await fetch(url + path);
      expect(Buffer.from(await response.arrayBuffer()).toString("latin1")).toMatch(/^\{/);
    }));

  test("throttles above a rate", () =>
    whileServing(["--rate", "0.01", "--burst", "2"], async (url, output) => {
      expect(output).toContain("Throttled above 0.01 requests a second, after 2 at once.");
      const statuses: number[] = [];
      for (let count = 0; count < 3; count++) statuses.push((await fetch(url + path, { headers })).status);
      expect(statuses).toEqual([200, 200, 429]);
    }));

  test("lets requests fail", () =>
    whileServing(["--faults", "100"], async (url) => {
      expect((await fetch(url + path, { headers })).status).toBeGreaterThanOrEqual(500);
    }));

  test.each([
    ["60", 55],
    ["60-61", 55],
  ])("takes --latency %s", (latency, least) =>
    whileServing(["--latency", latency], async (url) => {
      const startedAt = performance.now();
      await fetch(url + path, { headers });
      expect(performance.now() - startedAt).toBeGreaterThan(least);
    }),
  );

  test("makes up customers, and says how to ask for all of them", () =>
    whileServing(["--customers", "30", "--seed", "5"], async (url, output) => {
      const { ids, responseOf } = madeUpCustomers(30, 5);
      const list = "npx partner-center-usage serve --customers 30 --seed 5 --list-customers";
      expect(output).toContain(`30 made-up customers.`);
      expect(output).toContain(
        `  ${list} | PARTNER_CENTER_TOKEN=any npx partner-center-usage summary --customers - --base-url ${url}\n`,
      );
      expect(output).toContain(`${url}/v1/customers/${ids[0]}/usagesummary`);
      const { status } = await fetch(`${url}/v1/customers/${ids[0]}/usagesummary`, { headers });
      expect(status).toBe(responseOf(ids[0] ?? "")?.status);
    }));

  test("lists them, one a line, and ends", async () => {
    const output = await run(["--customers", "3", "--seed", "5", "--list-customers"]);
    expect(output).toBe(`${madeUpCustomers(3, 5).ids.join("\n")}\n`);
  });

  test.each([
    ["a port that is none", ["--port", "http"], "The value of --port has to be a whole number from 0 to 65535."],
    ["an empty port", ["--port", ""], "The value of --port has to be a whole number from 0 to 65535."],
    ["a rate of nothing", ["--rate", "0"], "The value of --rate has to be a number above 0."],
    ["half a burst", ["--burst", "0.5"], "The value of --burst has to be a whole number that is at least 1."],
    ["a burst without a rate", ["--burst", "5"], "--burst does nothing without a limit. Set one with --rate."],
    ["a latency that runs backwards", ["--latency", "9-1"], "The value of --latency has to be milliseconds"],
    ["a latency that is none", ["--latency", "fast"], "The value of --latency has to be milliseconds"],
    ["a latency of days", ["--latency", "99999999"], "The value of --latency has to be milliseconds"],
    ["more faults than requests", ["--faults", "101"], "The value of --faults has to be a percentage from 0 to 100."],
    ["too many customers", ["--customers", "1000001"], "The value of --customers has to be a whole number from 0 to"],
    ["a list of nobody", ["--list-customers"], "There are no made-up customers to list."],
    ["an unknown scenario", ["--scenario", "nothing"], `There is no scenario "nothing". Choose one of: `],
    ["a folder that does not exist", ["--scenarios", "/nowhere"], "The scenarios folder /nowhere cannot be read."],
  ])("refuses %s in one sentence", async (_, flags, message) => {
    await expect(run(["--port", "0", ...flags])).rejects.toThrow(message);
  });

  test.each([
    ["a header that no response can have", `[{ "status": 200, "headers": { "X-A": "1\\r\\n2" } }]`, /\["X-A"\], holds/],
    ["a text that is none", `[{ "status": 200, "text": 1 }]`, /responses\[0\]\.text, must be a string\./],
    ["no responses", "[]", / has no responses\./],
  ])("refuses a scenario with %s in one sentence", async (_, responses, message) => {
    writeFileSync(join(folder, "07-mine.json"), `{ "title": "Mine", "responses": ${responses} }`);
    const refused = run(["--port", "0", "--scenarios", folder]);
    await expect(refused).rejects.toThrow(/^The scenario \S*07-mine\.json.*\.$/);
    await expect(refused).rejects.toThrow(message);
  });

  test("refuses a busy port in one sentence", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    await expect(run(["--port", String(port)])).rejects.toThrow(`Port ${port} is in use. Stop what uses it`);
    await new Promise((resolve) => other.close(resolve));
  });
});
