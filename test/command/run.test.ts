import { describe, expect, test } from "@jest/globals";
import { runCommand } from "../support/command.js";

const hint = 'Run "partner-center-usage --help" to see its arguments and options.\n';
const summaryHint = 'Run "partner-center-usage summary --help" to see its arguments and options.\n';

describe("Wrong usage", () => {
  test.each([
    [[], `Say which command to run. ${hint}`],
    [["sumary"], 'There is no command "sumary". Did you mean summary? Run "partner-center-usage --help"'],
    [["--colour"], `There is no option --colour. ${hint}`],
    [["summary", "--formt", "csv"], `There is no option --formt. Did you mean --format? ${summaryHint}`],
    [["summary", "--format"], `The option --format needs a value. ${summaryHint}`],
    [["summary", "one", "--output="], `The option --output needs a value. ${summaryHint}`],
    [["summary", "one", "--token-command", ""], "The option --token-command needs a value."],
    [["check", "--customer", "one", ""], "The option --customer needs a value."],
    [["serve", "--scenarios", ""], "The option --scenarios needs a value."],
    [["summary", "--format", "xml"], "The value of --format is not known. Use one of: table, csv, json, ndjson"],
    [
      ["summary", "--max-concurrency", "0"],
      "The value of --max-concurrency has to be a whole number that is at least 1.",
    ],
    [["summary", "--max-retries", "1.5"], "The value of --max-retries has to be a whole number that is at least 0."],
    [["summary", "--timeout", "-1"], "The value of --timeout has to be a number above 0."],
    [["summary", "--over-budget", "eighty"], "The value of --over-budget has to be a number above 0."],
    [["summary", "--base-url", "http://example.com"], "The value of --base-url has to be an https URL"],
    [["summary"], `There are no customer ids. Pass some, or a file with --customers. ${summaryHint}`],
    [["summary", "one", "--resume"], "The option --resume needs --output FILE and --format ndjson."],
    [["summary", "one", "--resume", "--output", "o"], "The option --resume needs --output FILE and --format ndjson."],
    [["summary", "one", "--resume", "--output", "-", "--format", "ndjson"], "The option --resume needs --output FILE"],
    [["summary", "one", "--column", "Id"], "The option --column needs --customers FILE."],
    [["completion"], "The argument shell is missing."],
    [["completion", "tcsh"], "The value of shell is not known. Use one of: bash, zsh, fish"],
    [["completion", "bash", "zsh"], "There are more arguments than the command takes."],
  ])("%j is one sentence, a hint to the help and exit code 2", async (commandArguments, sentence) => {
    const { exitCode, output, errorOutput } = await runCommand(commandArguments);
    expect(errorOutput).toContain(sentence);
    expect(errorOutput.trimEnd()).not.toContain("\n");
    expect(output).toBe("");
    expect(exitCode).toBe(2);
  });

  test.each([
    [["sumary"], "沒有「sumary」命令。您是指 summary 嗎？執行「partner-center-usage --help」"],
    [["summary", "--formt"], "沒有 --formt 選項。您是指 --format 嗎？"],
    [["summary", "--timeout", "x"], "--timeout 的值必須是大於 0 的數字。"],
  ])("%j is told in Chinese under a Chinese locale", async (commandArguments, sentence) => {
    const { errorOutput } = await runCommand(commandArguments, { language: "zh-TW" });
    expect(errorOutput).toContain(sentence);
  });
});

describe("A token in an argument", () => {
  const jwt = "eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0.eyJleHAiOjF9.c2lnbmF0dXJl";
  const refreshToken = `1.AX${"x".repeat(80)}`;

  test.each([
    ["alone", [jwt]],
    ["as a customer", ["summary", jwt]],
    ["in an option", ["summary", `--token=${jwt}`]],
    ["in the command that gets it", ["summary", "one", "--token-command", `echo ${jwt}`]],
    ["that renews others", ["summary", refreshToken]],
  ])("%s is refused and not repeated", async (_, commandArguments) => {
    const { exitCode, output, errorOutput } = await runCommand(commandArguments);
    expect(errorOutput).toMatch(/^An argument holds a token, .+ and renew the token\. Run /);
    for (const token of [jwt, refreshToken]) expect(output + errorOutput).not.toContain(token.slice(0, 12));
    expect(exitCode).toBe(2);
  });

  test.each(["--token=opaque-value", "-t=opaque-value"])(
    "of another form is not repeated either: %s",
    async (argument) => {
      const { errorOutput } = await runCommand(["summary", argument]);
      expect(errorOutput).toMatch(/^There is no option -/);
      expect(errorOutput).not.toContain("opaque-value");
    },
  );

  test("in an option of its own is answered with the ways that are right", async () => {
    const { errorOutput } = await runCommand(["summary", "--token", "opaque-value"]);
    expect(errorOutput).toContain("There is no option --token, because");
    expect(errorOutput).toContain("PARTNER_CENTER_TOKEN");
    expect(errorOutput).not.toContain("opaque-value");
  });
});

describe("The version", () => {
  test("is that of the package", async () => {
    expect(await runCommand(["--version"])).toEqual({ exitCode: 0, output: "1.2.3\n", errorOutput: "" });
  });
});
