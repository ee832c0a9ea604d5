import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { run } from "../../../scripts/support/run.js";
import { runCommand } from "../../support/command.js";
import { temporaryFolder } from "../../support/temporary-folder.js";
import { describeUnless, missingProgram } from "../../support/toolchain.js";

const folder = temporaryFolder();

async function scriptFor(shell: string): Promise<string> {
  const file = join(folder, shell);
  // Chinese has punctuation of its own, and English apostrophes.
  const { output } = await runCommand(["completion", shell], { language: shell === "bash" ? "en" : "zh-TW" });
  writeFileSync(file, output);
  return file;
}

for (const shell of ["bash", "zsh", "fish"]) {
  describeUnless(missingProgram(shell), `The script for ${shell}`, () => {
    test("is one that the shell can read", async () => {
      const { exitCode, errorOutput } = await run(shell, ["-n", await scriptFor(shell)]);
      expect(errorOutput).toBe("");
      expect(exitCode).toBe(0);
    });
  });
}

describeUnless(missingProgram("bash"), "In bash", () => {
  /** What bash offers for the last of these words. */
  async function offered(...words: readonly string[]): Promise<readonly string[]> {
    const list = ["partner-center-usage", ...words].map((word) => `'${word}'`).join(" ");
    const program = `source ${await scriptFor("bash")}; COMP_WORDS=(${list}); COMP_CWORD=${words.length}
_partner_center_usage; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { output } = await run("bash", ["-c", program]);
    return output.split("\n").filter(Boolean);
  }

  test("the commands are offered first", async () => {
    expect(await offered("s")).toEqual(["summary", "serve"]);
  });

  test("the options of a command are offered after it, wherever they stand", async () => {
    expect(await offered("summary", "--max")).toEqual(["--max-concurrency", "--max-retries"]);
    expect(await offered("summary", "--format", "csv", "--res")).toEqual(["--resume"]);
  });

  test("the choices of an option are offered after it", async () => {
    expect(await offered("summary", "--format", "")).toEqual(["table", "csv", "json", "ndjson", "html"]);
    expect(await offered("completion", "")).toEqual(expect.arrayContaining(["bash", "zsh", "fish"]));
  });

  test("nothing is offered for a number", async () => {
    expect(await offered("summary", "--timeout", "")).toEqual([]);
  });
});
