import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { clientsOf } from "../../../../scripts/generate/clients/clients.js";
import { withGenerator } from "../../../../scripts/generate/clients/generator.js";
import { generatorJar } from "../../../../scripts/generate/clients/generator-jar.js";
import { findJava } from "../../../../scripts/generate/clients/java.js";
import { readFolder } from "../../../../scripts/generate/folder.js";
import { stackTrace } from "../../../../scripts/support/run.js";
import { type ScratchCopy, scratchCopy } from "../../../support/scratch-copy.js";
import { root } from "../../../support/spec.js";
import { temporaryFolder } from "../../../support/temporary-folder.js";
import { describeUnless, missingJava } from "../../../support/toolchain.js";

/** A language made for these tests: one edit, one file that is rendered, one that is not. */
function addLanguage({ folder }: ScratchCopy): void {
  const options = "generatorName: go\nembeddedTemplateDir: go\noverlays: [absent-is-null]\n";
  mkdirSync(join(folder, "clients/small/files/notes"), { recursive: true });
  writeFileSync(join(folder, "clients/small/config.yaml"), options);
  const edit =
    "client.mustache:\n  - find: type APIClient struct {\n    replace: |-\n      // Edited.\n      type APIClient struct {\n    why: A test.\n";
  writeFileSync(join(folder, "clients/small/edits.yaml"), edit);
  writeFileSync(join(folder, "clients/small/files/notes/rendered.txt.mustache"), "version {{packageVersion}}\n");
  writeFileSync(join(folder, "clients/small/files/notes/as-it-is.txt"), "version {{packageVersion}}\n");
}

describeUnless(missingJava, "A client in another language", () => {
  const copy = scratchCopy();
  const portable = JSON.parse(readFileSync(`${root}generated/openapi-portable.json`, "utf8"));
  const generated = (file: string) => readFileSync(join(copy.folder, "generated", file), "utf8");

  beforeAll(async () => {
    addLanguage(copy);
    await copy.generate();
  });

  test("is generated from the spec, with edits applied and files added", () => {
    const { version } = JSON.parse(generated("openapi.json")).info;
    expect(generated("small/model_spending_budget.go")).toContain("type SpendingBudget struct");
    expect(generated("small/client.go")).toMatch(/\n\/\/ Edited\.\ntype APIClient struct/);
    expect(generated("small/notes/rendered.txt")).toBe(`version ${version}\n`);
    expect(generated("small/notes/as-it-is.txt")).toBe("version {{packageVersion}}\n");
  });

  test("gives parameters the names that the spec has for clients", () => {
    expect(generated("small/api_azure_spending.go")).toContain("CorrelationVector(correlationVector string)");
  });

  test("has a licence, and nothing of the generator's own records", async () => {
    expect(generated("small/LICENSE")).toBe(readFileSync(join(copy.folder, "LICENSE"), "utf8"));
    const files = [...(await readFolder(join(copy.folder, "generated"))).keys()];
    expect(files.filter((file) => file.includes("openapi-generator"))).toEqual([]);
  });

  test("is the same to the byte in a second run", async () => {
    const files = [...(await readFolder(join(copy.folder, "generated")))].filter(([file]) => file.startsWith("small/"));
    expect(await clientsOf(copy.folder, portable, ["small"])).toEqual(new Map(files));
  });

  test("is covered by generate:check", async () => {
    const before = generated("small/client.go");
    writeFileSync(join(copy.folder, "generated/small/client.go"), before.replace("Edited.", "Edited by hand."));
    const { exitCode, errorOutput } = await copy.generate("--check");
    writeFileSync(join(copy.folder, "generated/small/client.go"), before);
    expect(errorOutput).toContain("changed small/client.go");
    expect(exitCode).toBe(1);
  });

  test.each([
    [
      "an edit that finds nothing",
      "edits.yaml",
      "type APIClient struct {\n    replace",
      "type Nothing {\n    replace",
      /^clients\/small\/edits\.yaml:2 must find its text exactly once in client\.mustache, and finds it 0 times\./,
    ],
    [
      "an Overlay that does not exist",
      "config.yaml",
      "absent-is-null",
      "nothing",
      /^overlays\/nothing\.yaml cannot be read\. /,
    ],
    [
      "a generator that does not exist",
      "config.yaml",
      "generatorName: go",
      "generatorName: gone",
      /^There is no generator "gone"\. /,
    ],
  ])("is not made by %s, and a sentence says what to fix", async (_, file, find, replacement, message) => {
    copy.edit(`clients/small/${file}`, find, replacement);
    await expect(clientsOf(copy.folder, portable, ["small"])).rejects.toThrow(message);
    copy.edit(`clients/small/${file}`, replacement, find);
  });
});

describeUnless(missingJava, "The generator in the cache", () => {
  const folder = temporaryFolder();

  test("that is swapped after it was verified is not what runs", async () => {
    const settings = JSON.parse(readFileSync(join(root, "openapitools.json"), "utf8"));
    settings["generator-cli"].storageDir = join(folder, "cache");
    writeFileSync(join(folder, "openapitools.json"), JSON.stringify(settings));
    const bytes = await generatorJar(root);
    const cached = join(folder, "cache", `${settings["generator-cli"].version}.jar`);
    mkdirSync(join(folder, "cache"));
    writeFileSync(cached, bytes);
    const swapAfterCheck = async () => {
      const checked = await generatorJar(folder);
      writeFileSync(cached, "another program");
      return checked;
    };
    const source = { findJava, generatorJar: swapAfterCheck };
    await withGenerator(folder, (generator) => generator.run("version"), source);
    expect(readFileSync(cached, "utf8")).toBe("another program");
  });
});

describeUnless(missingJava, "npm run generate -- --generator NAME --output DIR", () => {
  const copy = scratchCopy();

  test("writes the plain client of a generator that no language here uses", async () => {
    const output = join(copy.folder, "swift");
    const run = await copy.generate("--generator", "swift6", "--output", output);
    expect(run).toMatchObject({ exitCode: 0, output: expect.stringContaining("Nothing of it is verified") });
    const files = await readFolder(output);
    const model = [...files].find(([file]) => file.endsWith("/CustomerUsageSummary.swift"));
    expect(model?.[1]).toContain("totalCost");
    expect([...files.keys()]).not.toContain("git_push.sh");
  });

  test.each([
    ["a folder that holds something", ["--generator", "swift6", "--output", "overlays"], /^overlays is not empty\. /],
    ["a name alone", ["--generator", "swift6"], /^--generator and --output need each other\./],
    ["a name that is none", ["--generator", "swift99", "--output", "nowhere"], /^There is no generator "swift99"\. /],
    ["an option that is none", ["--language", "go"], /^Unknown option '--language'/],
  ])("refuses %s in a sentence, and writes nothing", async (_, flags, message) => {
    const { exitCode, errorOutput } = await copy.generate(...flags);
    expect(errorOutput).toMatch(message);
    expect(errorOutput).not.toMatch(stackTrace);
    expect(exitCode).toBe(1);
    expect(existsSync(join(copy.folder, "nowhere"))).toBe(false);
  });
});

describeUnless(missingJava, "Where the generator cannot run", () => {
  const copy = scratchCopy();
  const withoutJava = { JAVA_HOME: "/nowhere", CI: "" };

  beforeAll(() => {
    addLanguage(copy);
    mkdirSync(join(copy.folder, "generated/small"), { recursive: true });
    writeFileSync(join(copy.folder, "generated/small/client.go"), "package kept\n");
  });

  test("one sentence says so, all else is generated, and the next run tries again", async () => {
    const types = join(copy.folder, "generated/typescript/schemas.d.ts");
    writeFileSync(types, "type Nothing = never;\n");
    const { exitCode, errorOutput } = await copy.generateWith(withoutJava);
    expect(errorOutput).toMatch(
      /^The clients in other languages were left as they are\. The OpenAPI Generator needs Java/,
    );
    expect(errorOutput.trim().split("\n")).toHaveLength(1);
    expect(exitCode).toBe(1);
    expect(readFileSync(types, "utf8")).toContain("CustomerUsageSummary");
    expect(readFileSync(join(copy.folder, "generated/small/client.go"), "utf8")).toBe("package kept\n");
    expect((await copy.generate()).output).toContain("changed small/client.go");
  });

  test("generate:check judges by the manifest, says so, and fails under CI", async () => {
    expect(await copy.generateWith(withoutJava, "--check")).toMatchObject({
      exitCode: 0,
      output: expect.stringMatching(/judged by the manifest only\. The OpenAPI Generator needs Java/),
    });
    expect(await copy.generateWith({ ...withoutJava, CI: "true" }, "--check")).toMatchObject({ exitCode: 1 });
    writeFileSync(join(copy.folder, "generated/small/client.go"), "package edited\n");
    expect((await copy.generateWith(withoutJava, "--check")).errorOutput).toContain("changed manifest.json");
  });
});
