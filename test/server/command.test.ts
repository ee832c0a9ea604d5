import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { root } from "../support/contract.js";
import { run, stackTrace } from "../support/run.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const command = join(root, "dist/server/command.js");

describe("partner-center-usage-server", () => {
  const folder = temporaryFolder();

  test.each(["SIGINT", "SIGTERM"] as const)("serves until %s, then ends with exit code 0", async (signal) => {
    const child = spawn("node", [command, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
    const ended = new Promise((resolve) => child.once("close", resolve));
    try {
      const text = await new Promise<string>((resolve) => child.stdout.setEncoding("utf8").once("data", resolve));
      const url = /^Answering at (http:\/\/127\.0\.0\.1:\d+), with any bearer token\./.exec(text)?.[1];
      const response = await fetch(`${url}/v1/customers/x/usagesummary`);
      expect(response.status).toBe(401);
      expect(text).toContain("azure-plan: A customer on the Azure plan");
    } finally {
      child.kill(signal);
    }
    expect(await ended).toBe(0);
  });

  test("explains itself", async () => {
    const { exitCode, output } = await run("node", [command, "--help"]);
    expect(output).toContain("Usage: partner-center-usage-server");
    expect(exitCode).toBe(0);
  });

  test.each([
    ["an unknown scenario", ["--scenario", "nothing"], /^There is no scenario "nothing"\. Choose one of: /],
    ["a folder that does not exist", ["--scenarios", "/nowhere"], /^The scenarios folder \/nowhere cannot be read\./],
    ["a port that is none", ["--port", "http"], /^A port is a whole number from 0 to 65535/],
    ["an empty port", ["--port", ""], /^A port is a whole number from 0 to 65535/],
    ["a flag that does not exist", ["--prot", "80"], /^Unknown option '--prot'[\s\S]*Usage: /],
    ["a word too many", ["80"], /^Unexpected argument '80'[\s\S]*Usage: /],
  ])("refuses %s with one sentence and a non-zero exit", async (_, flags, message) => {
    const { exitCode, errorOutput } = await run("node", [command, ...flags]);
    expect(errorOutput).toMatch(message);
    expect(errorOutput).not.toMatch(stackTrace);
    expect(exitCode).toBe(1);
  });

  test.each([
    [
      "a header that no answer can have",
      `[{ "status": 200, "headers": { "X-A": "1\\r\\n2" } }]`,
      /answers\[0\]\.headers\["X-A"\], holds/,
    ],
    ["a text that is none", `[{ "status": 200, "text": 1 }]`, /answers\[0\]\.text, has to be a text\./],
    ["no answers", "[]", / has no answers\./],
  ])("refuses a scenario with %s in one sentence and with a non-zero exit", async (_, answers, message) => {
    writeFileSync(join(folder, "07-mine.json"), `{ "title": "Mine", "answers": ${answers} }`);
    const { exitCode, output, errorOutput } = await run("node", [command, "--port", "0", "--scenarios", folder]);
    expect(errorOutput).toMatch(/^The scenario \S*07-mine\.json.*\.\n$/);
    expect(errorOutput).toMatch(message);
    expect(output).toBe("");
    expect(exitCode).toBe(1);
  });

  test("refuses a busy port with one sentence and a non-zero exit", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const { exitCode, errorOutput } = await run("node", [command, "--port", String(port)]);
    other.close();
    expect(errorOutput).toMatch(new RegExp(`^Port ${port} is in use\\. Stop what uses it, or choose another port`));
    expect(errorOutput).not.toMatch(stackTrace);
    expect(exitCode).toBe(1);
  });
});
