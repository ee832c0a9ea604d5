import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import stringWidth from "string-width";
import { root } from "../../scripts/support/root.js";
import { run } from "../../scripts/support/run.js";
import { type LocalServer, startLocalServer } from "../../src/server/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { openProgram, openTerminal, type TerminalOptions } from "../support/terminal.js";

const folder = temporaryFolder();
const idsFile = join(folder, "ids.txt");
const count = 150;
/** Of the local server's scenarios. */
const overBudget = "8e0b6d52-91f7-4d2b-b0c3-6a7f15e9d3a1";

let server: LocalServer;
beforeAll(async () => {
  server = await startLocalServer({ customers: count, rate: 40, burst: 10, latencyMs: { from: 5, to: 30 } });
  writeFileSync(idsFile, server.customerIds.map((id) => `${id}\n`).join(""));
});
afterAll(() => server.close());

const summary = (...flags: readonly string[]) => [
  "summary",
  "--customers",
  idsFile,
  "--base-url",
  server.url,
  ...flags,
];
const open = (flags: readonly string[], options: TerminalOptions = {}) => openTerminal(summary(...flags), options);
const idsIn = (file: string): readonly string[] =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).customerId);

const esc = "\x1b";
/** What a terminal writes between the moves of its cursor. */
const pieces = (output: string) =>
  output.split(new RegExp(`${esc}\\[[\\d;?]*[A-Za-z]|${esc}[78]|\r|\n`)).filter(Boolean);

describe("In a terminal", () => {
  test("the progress is shown, taken away before the table, and the sum follows", async () => {
    const terminal = open([]);
    await terminal.waitFor(/\d+ of 150 customers, \d:\d\d left, throttled \d+ times, [\d.]+ a second/);
    expect(await terminal.exitCode).toBe(3);
    const output = terminal.output();
    const lastProgress = output.lastIndexOf(" a second");
    const table = output.indexOf("EUR", lastProgress);
    expect(table).toBeGreaterThan(lastProgress);
    expect(output.slice(lastProgress, table)).toContain("\x1b[2K"); // the line is cleared
    expect(output.slice(table)).not.toContain(" a second");
    expect(output).toMatch(/150 customers: \d+ with a summary, \d+ without usage, \d+ refused, 0 failed\.\r\n$/);
  });

  test("Ctrl-C ends within two seconds with a whole file, and the command that it names goes on: nobody is lost or doubled", async () => {
    const file = join(folder, "interrupted.ndjson");
    const terminal = open(["--format", "ndjson", "--output", file]);
    await terminal.waitFor(/[3-9]\d of 150 customers/);
    const pressedAt = performance.now();
    terminal.type("\x03");
    expect(await terminal.exitCode).toBe(130);
    expect(performance.now() - pressedAt).toBeLessThan(2_000);
    const before = idsIn(file);
    expect(before.length).toBeLessThan(count);
    const [, command = ""] = /To continue, run: partner-center-usage (.+ --resume)\r?\n/.exec(terminal.output()) ?? [];
    const resumed = openProgram("sh", ["-c", `exec "$0" dist/command/index.js ${command}`, process.execPath], {});
    expect(await resumed.exitCode).toBe(3);
    expect(resumed.output()).toContain(` of ${count - before.length} customers`);
    expect(idsIn(file).slice(0, before.length)).toEqual(before);
    expect([...idsIn(file)].sort()).toEqual([...server.customerIds].sort());
  });

  test("SIGTERM ends as Ctrl-C does, with 143", async () => {
    const terminal = open(["--format", "ndjson", "--output", join(folder, "terminated.ndjson")]);
    await terminal.waitFor(/\d\d of 150 customers/);
    terminal.kill("SIGTERM");
    expect(await terminal.exitCode).toBe(143);
    expect(terminal.output()).toContain("To continue, run: ");
  });

  test("Ctrl-C while a table is gathered shows what has come", async () => {
    const terminal = open([]);
    await terminal.waitFor(/[3-9]\d of 150 customers/);
    terminal.type("\x03");
    expect(await terminal.exitCode).toBe(130);
    expect(terminal.output()).toContain("EUR");
    expect(terminal.output()).toContain("A run that can be resumed needs --output FILE and --format ndjson.");
  });

  test("Ctrl-C ends a command that waits for ids", async () => {
    const terminal = openTerminal(["summary", "--customers", "-", "--base-url", server.url]);
    terminal.type("c0ffee11-2b7d-4f0e-8a3c-9d5e6f708192\r");
    await terminal.waitFor(/1 customers/);
    terminal.type("\x03");
    expect(await terminal.exitCode).toBe(130);
  });

  test("a narrow window gets a line of progress that fits", async () => {
    const terminal = open(["--format", "ndjson", "--output", join(folder, "narrow.ndjson")], { columns: 40 });
    expect(await terminal.exitCode).toBe(3);
    const progress = pieces(terminal.output()).filter((piece) => piece.includes(" of 150 customers"));
    expect(progress.length).toBeGreaterThan(5);
    for (const piece of progress) expect(stringWidth(piece)).toBeLessThan(40);
  });

  test("NO_COLOR is respected, and without it there are colors", async () => {
    const colors = new RegExp(`${esc}\\[\\d+(;\\d+)*m`);
    const outputFor = async (environment: Readonly<Record<string, string>>) => {
      const terminal = openTerminal(["summary", overBudget, "--base-url", server.url], { environment });
      await terminal.exitCode;
      return terminal.output().slice(terminal.output().indexOf("Customer "));
    };
    expect(await outputFor({})).toMatch(colors);
    expect(await outputFor({ NO_COLOR: "1" })).not.toMatch(colors);
  });

  test("a dumb terminal gets no control sequences", async () => {
    const terminal = open([], { environment: { TERM: "dumb" } });
    await terminal.exitCode;
    expect(terminal.output()).not.toContain("\x1b");
    expect(terminal.output()).not.toContain(" a second");
  });

  test("records that come as a stream are not torn by a line of progress", async () => {
    const terminal = open(["--format", "ndjson"], { columns: 100 });
    await terminal.exitCode;
    expect(terminal.output()).not.toContain(" a second");
  });

  test("everything is Chinese under a Chinese locale", async () => {
    const terminal = open([], { environment: { LANG: "zh_TW.UTF-8" } });
    await terminal.waitFor(/\d+\/150 位客戶，剩餘 \d:\d\d/);
    await terminal.exitCode;
    expect(terminal.output()).toMatch(/150 位客戶：/);
  });
});

describe("In a pipe", () => {
  const sh = (script: string) =>
    run("bash", ["-c", `${script}; echo "status: \${PIPESTATUS[*]}"`], {
      env: { PARTNER_CENTER_TOKEN: "token-for-tests", LANG: "C.UTF-8" },
    });
  const command = () => `"${process.execPath}" ${root}dist/command/index.js ${summary("--format", "ndjson").join(" ")}`;

  test("a reader that stops ends the run in one sentence", async () => {
    const { output, errorOutput } = await sh(`${command()} | head -1`);
    expect(output).toMatch(/^\{"customerId":.+\}\nstatus: 1 0\n$/);
    expect(errorOutput).toMatch(
      /^\d+ customers?: .+\nThe program that reads the output has ended\. Nothing more is written\.\n$/,
    );
  });

  test("a full disk ends the run in one sentence", async () => {
    const { output, errorOutput } = await sh(`${command()} > /dev/full`);
    expect(output).toBe("status: 1\n");
    expect(errorOutput).toMatch(/^The disk is full, .+\n$/);
  });

  test("a wrong token ends the run in one sentence", async () => {
    const denied = await startLocalServer({ scenario: "multi-factor-missing" });
    try {
      const { output, errorOutput } = await sh(command().replaceAll(server.url, denied.url));
      expect(output).toBe("status: 1\n");
      expect(errorOutput).toMatch(/^Status 401, .+\n$/);
    } finally {
      await denied.close();
    }
  });

  test("without a network a run over many ends in one sentence, with how to go on", async () => {
    const { output, errorOutput } = await sh(
      `${command().replaceAll(server.url, "http://127.0.0.1:9")} --max-retries 0`,
    );
    expect(output).toMatch(/status: 1\n$/);
    expect(errorOutput).toMatch(
      /^4 customers: .+ 4 failed\.\nThe service cannot be reached .+ The run ended before all customers had an outcome\. .+\n$/,
    );
  });

  test("without a network one customer fails with a sentence", async () => {
    const id = "c0ffee11-2b7d-4f0e-8a3c-9d5e6f708192";
    const { output, errorOutput } = await sh(
      `${command().replace(`--customers ${idsFile}`, id).replace(server.url, "http://127.0.0.1:9")} --max-retries 0`,
    );
    expect(JSON.parse(output.split("\n")[0] ?? "")).toMatchObject({ customerId: id, outcome: "failed", status: null });
    expect(output).toMatch(/status: 3\n$/);
    expect(errorOutput).toBe("1 customer: 0 with a summary, 0 without usage, 0 refused, 1 failed.\n");
  });

  test("ids come from standard input while the run is under way", async () => {
    const { output } = await sh(
      `(head -2 ${idsFile}; sleep 1; tail -1 ${idsFile}) | ${command().replace(idsFile, "-")}`,
    );
    expect(output.split("\n").filter((line) => line.startsWith("{"))).toHaveLength(3);
  });
});
