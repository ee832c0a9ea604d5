import { describe, expect, test } from "@jest/globals";
import { describeProgram } from "../../../src/command/completion/described-command.js";
import { createProgram } from "../../../src/command/program.js";
import { newCommandContext, runCommand } from "../../support/command.js";

const program = describeProgram(createProgram(newCommandContext([]).context, "1.2.3"));

describe("The completion", () => {
  test("knows what each option of summary takes", () => {
    const summary = program.commands.find(({ name }) => name === "summary");
    const optionOf = (name: string) => summary?.options.find(({ names }) => names.includes(name));
    expect(optionOf("--customers")).toMatchObject({ value: "file" });
    expect(optionOf("--output")).toMatchObject({ value: "file" });
    expect(optionOf("--resume")).toMatchObject({ value: "none" });
    expect(optionOf("--timeout")).toMatchObject({ value: "other" });
    expect(optionOf("--format")).toMatchObject({
      value: "choice",
      choices: ["table", "csv", "json", "ndjson", "html"],
    });
    expect(optionOf("-h")).toMatchObject({ names: ["-h", "--help"] });
  });

  test.each(["bash", "zsh", "fish"])("for %s names every command, option and choice", async (shell) => {
    const { exitCode, output } = await runCommand(["completion", shell]);
    expect(exitCode).toBe(0);
    for (const { name, options, choices } of program.commands) {
      expect(output).toContain(name);
      for (const choice of [...choices, ...options.flatMap((option) => option.choices)])
        expect(output).toContain(choice);
      for (const option of options.flatMap(({ names }) => names)) {
        expect(output).toContain(shell === "fish" ? option.replace(/^-+/, "") : option);
      }
    }
  });

  test.each(["zsh", "fish"])("for %s describes in the person's language", async (shell) => {
    const { output } = await runCommand(["completion", shell], { language: "zh-TW" });
    expect(output).toContain("取得每位客戶的使用量摘要");
  });
});
