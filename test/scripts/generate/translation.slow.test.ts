import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { stackTrace } from "../../../scripts/support/run.js";
import { scratchCopy } from "../../support/scratch-copy.js";
import { root, specText } from "../../support/spec.js";

const read = (file: string) => readFileSync(join(root, file), "utf8");
const overlayText = read("overlays/zh-TW.yaml");

describe("npm run generate, and --check, refuse a translation with problems, all at once, and write nothing:", () => {
  const copy = scratchCopy();
  const inCopy = (file: string) => join(copy.folder, file);

  beforeEach(() => {
    writeFileSync(inCopy("openapi.yaml"), specText);
    writeFileSync(inCopy("overlays/zh-TW.yaml"), overlayText);
  });

  test.each([[[]], [["--check"]]])("a changed original, with %p", async (flags) => {
    copy.edit("openapi.yaml", "The page before this one;", "The page before it;");
    copy.edit("openapi.yaml", "summary: The newer form of an error", "summary: A newer problem");
    const { exitCode, errorOutput, output } = await copy.generate(...flags);
    expect(errorOutput.trimEnd().split("\n")).toEqual([
      expect.stringMatching(
        /^openapi\.yaml:\d+:\d+ This description has no translation\. .+"The page before it; absent/,
      ),
      expect.stringMatching(/^openapi\.yaml:\d+:\d+ This summary has no translation\. .+"A newer problem"\]$/),
      expect.stringMatching(/^overlays\/zh-TW\.yaml:\d+:\d+ This action matches nothing/),
      expect.stringMatching(/^overlays\/zh-TW\.yaml:\d+:\d+ This action matches nothing/),
    ]);
    expect(errorOutput).not.toMatch(stackTrace);
    expect(output).toBe("");
    expect(exitCode).toBe(1);
    expect(readFileSync(inCopy("generated/openapi.json"), "utf8")).toBe(read("generated/openapi.json"));
  });

  test("broken YAML", async () => {
    writeFileSync(inCopy("overlays/zh-TW.yaml"), overlayText.replace("actions:\n", "actions: [\n"));
    const { exitCode, errorOutput } = await copy.generate();
    expect(errorOutput).toMatch(/^overlays\/zh-TW\.yaml:\d+:\d+ is not valid YAML: .+\. Fix it there\.\n$/);
    expect(exitCode).toBe(1);
  });

  test("an Overlay that Redocly does not take", async () => {
    copy.edit("overlays/zh-TW.yaml", "overlay: 1.0.0\n", "overlay: nine\n");
    const { exitCode, errorOutput } = await copy.generate();
    expect(errorOutput).toMatch(/^overlays\/zh-TW\.yaml cannot be applied to the spec: /);
    expect(exitCode).toBe(1);
  });

  test("no file", async () => {
    rmSync(inCopy("overlays"), { recursive: true });
    const { exitCode, errorOutput } = await copy.generate();
    expect(errorOutput).toBe("overlays/zh-TW.yaml cannot be read. Put the translation of openapi.yaml there.\n");
    expect(exitCode).toBe(1);
  });
});
