import { describe, expect, test } from "@jest/globals";
import type { Command } from "commander";
import stringWidth from "string-width";
import { createProgram } from "../../../src/command/program.js";
import { newCommandContext, runCommand } from "../../support/command.js";

const { context } = newCommandContext([]);
const names = createProgram(context, "1.2.3").commands.map((command) => command.name());
const pages = [[], ...names.map((name) => [name])];
const languages = ["en", "zh-TW"] as const;
const cases = pages.flatMap((page) => languages.map((language) => [page, language] as const));

describe("The help", () => {
  test.each(cases)("of %j in %s fits a narrow terminal", async (page, language) => {
    const { exitCode, output } = await runCommand([...page, "--help"], { language, columns: 40 });
    expect(exitCode).toBe(0);
    // A word that is longer, such as a URL, is not broken.
    const tooWide = output.split("\n").filter((line) => stringWidth(line) > 40 && / \S+ \S/.test(line.trim()));
    expect(tooWide.filter((line) => !line.trimStart().startsWith("echo"))).toEqual([]);
  });

  test.each(cases)("of %j in %s says everything in that language", (page, language) => {
    const isChinese = /\p{Script=Han}/u;
    const { context } = newCommandContext([], { language });
    const program = createProgram(context, "1.2.3");
    const command = program.commands.find((one) => one.name() === page[0]) ?? program;
    for (const text of descriptionsOf(command)) expect([text, isChinese.test(text)]).toEqual([text, language !== "en"]);
  });

  test.each(cases)("of %j in %s ends with the exit codes or what to do", async (page, language) => {
    const { output } = await runCommand([...page, "--help"], { language });
    const wanted = page[0] === "completion" ? /To use it:|使用方式：/ : /Exit codes:|結束代碼：/;
    expect(output).toMatch(wanted);
    expect(output.endsWith("\n")).toBe(true);
  });

  test("is broken where the terminal ends, and not beyond 100 columns", async () => {
    const { output } = await runCommand(["summary", "--help"], { columns: 300 });
    expect(Math.max(...output.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(100);
  });
});

/** Everything in a command that a person reads. */
function descriptionsOf(command: Command): readonly string[] {
  const parts = [...command.options, ...command.registeredArguments];
  return [command.description(), ...parts.map(({ description }) => description)];
}
