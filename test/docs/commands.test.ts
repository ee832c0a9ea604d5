import { describe, expect, test } from "@jest/globals";
import { codeBlocks, pages, read, translations } from "../../scripts/docs/documents.js";
import { createProgram } from "../../src/command/program.js";
import { newCommandContext } from "../support/command.js";

/** What starts the package's command in a text, up to where the shell's own part of the line begins. */
const invocation = /\bpartner-center-usage ((?:summary|serve|check|completion)\b[^|>;&\n]*)/g;
const documents = [...new Set(["README.md", ...pages, ...translations.map(([, chinese]) => chinese)])];

/** The arguments of each call of the command that a document shows. */
function callsIn(document: string): string[][] {
  return codeBlocks(read(document))
    .filter(({ language }) => language === "sh" || language === "yaml")
    .flatMap(({ code }) => [...code.replaceAll("\\\n", " ").matchAll(invocation)])
    .map(([, call = ""]) => call.replace(/#.*$/, "").trim().split(/\s+/));
}

describe.each(documents.filter((document) => callsIn(document).length > 0))("Every command in %s", (document) => {
  test.each(callsIn(document))("can be run: %s %s %s %s", async (...call) => {
    const program = createProgram(newCommandContext(call).context, "0.0.0");
    // Only how the arguments are read is of interest.
    for (const command of program.commands) command.action(() => {});
    await expect(program.parseAsync(call, { from: "user" })).resolves.toBe(program);
  });
});
