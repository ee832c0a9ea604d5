import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readFolder, writeFolder } from "../../../scripts/generate/folder.js";
import { stackTrace } from "../../../scripts/support/run.js";
import { scratchCopy } from "../../support/scratch-copy.js";

describe("npm run generate", () => {
  const copy = scratchCopy();

  test("says so when nothing has changed", async () => {
    const { exitCode, output } = await copy.generate();
    expect(output).toMatch(/^generated\/ is up to date: \d+ files\.\n$/);
    expect(exitCode).toBe(0);
  });

  test("empties the folder and gives the same bytes again", async () => {
    const generated = join(copy.folder, "generated");
    const before = await readFolder(generated);
    rmSync(join(generated, "openapi.json"));
    mkdirSync(join(generated, "old"));
    writeFileSync(join(generated, "old/orphan.js"), "");
    writeFileSync(join(generated, "typescript/operations.js"), "// edited by hand\n");
    const { output } = await copy.generate();
    expect(await readFolder(generated)).toEqual(before);
    expect(output).toContain("new     openapi.json");
    expect(output).toContain("removed old/orphan.js");
    expect(output).toContain("changed typescript/operations.js");
  });

  test("writes a manifest of hashes in which no time stands", async () => {
    const text = readFileSync(join(copy.folder, "generated/manifest.json"), "utf8");
    const { inputs, outputs } = JSON.parse(text);
    expect(Object.keys(inputs)).toEqual(
      expect.arrayContaining(["openapi.yaml", "overlays/zh-TW.yaml", "scripts/generate/outputs.ts"]),
    );
    const files = [...(await readFolder(join(copy.folder, "generated"))).keys()].filter(
      (name) => name !== "manifest.json",
    );
    expect(Object.keys(outputs)).toEqual(files.sort());
    expect(text).not.toMatch(/20\d\d-\d\d-\d\d/);
  });
});

describe("npm run generate:check", () => {
  const copy = scratchCopy();
  const path = (file: string) => join(copy.folder, "generated", file);
  const repair = /\nTo repair it, run: npm run generate\n$/;

  test("passes over what the spec gives", async () => {
    expect(await copy.generate("--check")).toMatchObject({
      exitCode: 0,
      output: expect.stringMatching(/^generated\/ is what openapi.yaml gives: \d+ files\.\n$/),
    });
  });

  test.each([
    [
      "changed",
      "typescript/openapi.d.ts",
      (file: string) => writeFileSync(path(file), "export type Nothing = never;\n"),
    ],
    ["missing", "typescript/validators.js", (file: string) => rmSync(path(file))],
    ["extra  ", "typescript/extra.js", (file: string) => writeFileSync(path(file), "")],
  ])("fails over a file that is %s, and names the command that repairs it", async (kind, file, damage) => {
    const intact = await readFolder(join(copy.folder, "generated"));
    damage(file);
    const failed = await copy.generate("--check");
    await writeFolder(join(copy.folder, "generated"), intact);
    expect(failed.exitCode).toBe(1);
    expect(failed.errorOutput).toContain(`${kind} ${file}`);
    expect(failed.errorOutput).toMatch(repair);
  });

  test("fails over a spec that has changed since, and changes nothing itself", async () => {
    const before = await readFolder(join(copy.folder, "generated"));
    for (const file of ["openapi.yaml", "overlays/zh-TW.yaml"]) {
      copy.edit(file, "Read `amount` first.", "Read `amount` before it.");
    }
    const { exitCode, errorOutput } = await copy.generate("--check");
    expect(exitCode).toBe(1);
    expect(errorOutput).toContain("changed openapi.json");
    expect(await readFolder(join(copy.folder, "generated"))).toEqual(before);
  });

  test("fails over a generator that gives something else", async () => {
    copy.edit("scripts/generate/outputs.ts", "Do not edit:", "Do not touch:");
    expect((await copy.generate("--check")).errorOutput).toContain("changed typescript/operations.d.ts");
  });
});

describe("A new version of the spec", () => {
  const copy = scratchCopy();

  test("is written into npm's files, and the check asks for its section of the changelog", async () => {
    copy.edit("openapi.yaml", "\n  version: 0.1.0\n", "\n  version: 0.2.0\n");
    expect((await copy.generate()).output).toMatch(
      /\npackage\.json has version 0\.2\.0 now\.\npackage-lock\.json has version 0\.2\.0 now\.\n$/,
    );
    const failed = await copy.generate("--check");
    expect(failed).toMatchObject({
      exitCode: 1,
      errorOutput: "CHANGELOG.md has no section for version 0.2.0. Add one that begins with `## 0.2.0`.\n",
    });
    copy.edit("CHANGELOG.md", "\n## 0.1.0\n", "\n## 0.2.0\n\n- New.\n\n## 0.1.0\n");
    expect(await copy.generate("--check")).toMatchObject({ exitCode: 0 });
  });
});

describe("A scenario that does not fit the spec", () => {
  const copy = scratchCopy();

  test("is named with file, line and column, and nothing is written", async () => {
    const before = await readFolder(join(copy.folder, "generated"));
    copy.edit("scenarios/30-azure-plan.json", '"resourceName"', '"resourceNmae"');
    const { exitCode, errorOutput } = await copy.generate();
    expect(errorOutput).toMatch(
      /^scenarios\/30-azure-plan\.json:\d+:\d+ This does not fit the spec: resourceNmae is not/,
    );
    expect(exitCode).toBe(1);
    expect(await readFolder(join(copy.folder, "generated"))).toEqual(before);
  });
});

describe("A broken openapi.yaml is named with line and column, in a sentence, without a stack trace:", () => {
  const copy = scratchCopy();
  const spec = readFileSync(join(copy.folder, "openapi.yaml"), "utf8");

  const withSpec = (text: string) => writeFileSync(join(copy.folder, "openapi.yaml"), text);

  test.each([
    [
      "YAML that is none",
      () => spec.replace("    CustomerId:\n", "    CustomerId: [\n"),
      /^openapi\.yaml:\d+:\d+ is not valid YAML: /,
    ],
    [
      "a reference to nothing",
      () => spec.replace("schemas/SpendingBudget", "schemas/Nothing"),
      /^openapi\.yaml:\d+:\d+ The reference #\/components\/schemas\/Nothing points at nothing\. .*\nopenapi\.yaml breaks/,
    ],
    [
      "a type that does not exist",
      () => spec.replace('type: [number, "null"]', 'type: [money, "null"]'),
      /^openapi\.yaml:\d+:\d+ .*`type` can be one of/m,
    ],
    [
      "a rule of the project that is broken",
      () => spec.replace("      tags: [Azure spending]", "      tags: [Spending]"),
      /^openapi\.yaml:\d+:\d+ /,
    ],
    ["text that is no document", () => "hello\n", /^openapi\.yaml:1:1 does not hold an OpenAPI document/],
    ["an empty file", () => "", /^openapi\.yaml:1:1 does not hold an OpenAPI document/],
  ])("%s", async (_, text, message) => {
    withSpec(text());
    const before = await readFolder(join(copy.folder, "generated"));
    const { exitCode, errorOutput } = await copy.generate();
    expect(errorOutput).toMatch(message);
    expect(errorOutput).not.toMatch(stackTrace);
    expect(exitCode).toBe(1);
    expect(await readFolder(join(copy.folder, "generated"))).toEqual(before);
  });

  test("a file that is not there", async () => {
    rmSync(join(copy.folder, "openapi.yaml"));
    const { exitCode, errorOutput } = await copy.generate();
    expect(errorOutput).toMatch(/^openapi\.yaml cannot be read\. /);
    expect(exitCode).toBe(1);
  });
});
