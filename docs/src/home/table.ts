import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { startLocalServer } from "partner-center-usage/server";
import { version } from "../../../generated/typescript/operations.js";
import type { CommandContext } from "../../../src/command/context.js";
import { createProgram } from "../../../src/command/program.js";

/** Some of the made-up customers: in three currencies, and one of them over its budget. */
const chosen = [0, 2, 3, 4];

/** What `partner-center-usage summary` prints for a few customers of the local server, in a terminal of some width. */
export async function printedTable(root: string, language: "en" | "zh-TW", columns: number): Promise<string> {
  const server = await startLocalServer({ scenarios: join(root, "scenarios"), customers: 400 });
  try {
    const printed: string[] = [];
    const stream = new PassThrough().on("data", (data) => printed.push(String(data)));
    const terminal = { stream, isTerminal: true, canRedraw: false, columns, color: true, unicode: true };
    const silent = { ...terminal, stream: new PassThrough().resume(), isTerminal: false, columns: undefined };
    const context: CommandContext = {
      language,
      environment: { PARTNER_CENTER_TOKEN: "any" },
      arguments: [],
      stdin: Readable.from([]),
      stdout: { ...terminal, write: async (output) => void printed.push(output) },
      stderr: { ...silent, write: async () => {} },
      signal: new AbortController().signal,
      exitCode: 0,
    };
    const ids = chosen.map((index) => server.customerIds[index] ?? "");
    const options = ["--format", "table", "--base-url", server.url];
    await createProgram(context, version).parseAsync(["summary", ...ids, ...options], { from: "user" });
    if (context.exitCode !== 0) throw new Error(`The command for the home page ended with ${context.exitCode}.`);
    return printed.join("").trim();
  } finally {
    await server.close();
  }
}
