import { spawnSync } from "node:child_process";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { resumeCommand } from "../../../src/command/summary/resume-command.js";

describe("The command that resumes", () => {
  test.each([
    [
      "adds --resume",
      ["summary", "--output", "a.ndjson"],
      {},
      "partner-center-usage summary --output a.ndjson --resume",
    ],
    [
      "adds it before ids that follow the end of options",
      ["summary", "--", "--resume"],
      {},
      "partner-center-usage summary --resume -- --resume",
    ],
    ["adds it once", ["summary", "--resume"], {}, "partner-center-usage summary --resume"],
    ["quotes what the shell would read", ["it's $HOME"], {}, "partner-center-usage 'it'\\''s $HOME' --resume"],
    ["keeps an empty argument", [""], {}, "partner-center-usage '' --resume"],
    [
      "goes through npx where this one did",
      ["summary"],
      { npm_command: "exec" },
      "npx partner-center-usage summary --resume",
    ],
  ])("%s", (_, given, environment, expected) => {
    expect(resumeCommand(given, environment, "linux")).toBe(expected);
  });

  test("quotes as Windows does", () => {
    expect(resumeCommand(["C:\\my files\\ids.txt"], {}, "win32")).toBe(
      'partner-center-usage "C:\\my files\\ids.txt" --resume',
    );
  });

  const onPosix = process.platform === "win32" ? test.skip : test;
  onPosix("gives every argument to a shell as it was", () => {
    const text = fc.string({ unit: "grapheme" }).filter((one) => !one.includes("\0") && one !== "--");
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (given) => {
        const line = resumeCommand(given, {}, "linux").replace("partner-center-usage", "printf '%s\\0'");
        const { stdout } = spawnSync("sh", ["-c", line], { encoding: "utf8" });
        expect(stdout.split("\0").slice(0, -1)).toEqual([
          ...given,
          ...(given.includes("--resume") ? [] : ["--resume"]),
        ]);
      }),
      { numRuns: 50 },
    );
  });
});
