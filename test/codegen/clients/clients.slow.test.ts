import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { clientsOf } from "../../../codegen/clients/clients.js";
import { withGenerator } from "../../../codegen/clients/generator.js";
import { generatorJar } from "../../../codegen/clients/generator-jar.js";
import { findJava } from "../../../codegen/clients/java.js";
import { readFolder } from "../../../codegen/folder.js";
import { readContract, root } from "../../support/contract.js";
import { stackTrace } from "../../support/run.js";
import { type ScratchCopy, scratchCopy } from "../../support/scratch-copy.js";
import { temporaryFolder } from "../../support/temporary-folder.js";
import { describeUnless, missingJava } from "../../support/toolchain.js";

/** A language made for these tests: one edit, one file that is rendered, one that is not. */
function addLanguage({ folder }: ScratchCopy): void {
  const options = "generatorName: go\nembeddedTemplateDir: go\nvariant: json-only\n";
  writeFileSync(join(folder, "codegen/small.yaml"), options);
  mkdirSync(join(folder, "codegen/small/notes"), { recursive: true });
  const edit =
    "client.mustache:\n  - find: type APIClient struct {\n    replace: |-\n      // Edited.\n      type APIClient struct {\n    why: A test.\n";
  writeFileSync(join(folder, "codegen/small/edits.yaml"), edit);
  writeFileSync(join(folder, "codegen/small/notes/rendered.txt.mustache"), "version {{packageVersion}}\n");
  writeFileSync(join(folder, "codegen/small/notes/as-it-is.txt"), "version {{packageVersion}}\n");
}

describeUnless(missingJava, "A client in another language", () => {
  const copy = scratchCopy();
  const generated = (file: string) => readFileSync(join(copy.folder, "generated", file), "utf8");

  beforeAll(async () => {
    addLanguage(copy);
    await copy.generate();
  });

  test("is generated from the contract, with edits applied and files added", () => {
    const { version } = JSON.parse(generated("openapi.json")).info;
    expect(generated("small/model_spending_budget.go")).toContain("type SpendingBudget struct");
    expect(generated("small/client.go")).toMatch(/\n\/\/ Edited\.\ntype APIClient struct/);
    expect(generated("small/notes/rendered.txt")).toBe(`version ${version}\n`);
    expect(generated("small/notes/as-it-is.txt")).toBe("version {{packageVersion}}\n");
  });

  test("gives parameters the names that the contract has for clients", () => {
    expect(generated("small/api_azure_spending.go")).toContain("CorrelationVector(correlationVector string)");
  });

  test("has a licence, and nothing of the generator's own records", async () => {
    expect(generated("small/LICENSE")).toBe(readFileSync(join(copy.folder, "LICENSE"), "utf8"));
    const files = [...(await readFolder(join(copy.folder, "generated"))).keys()];
    expect(files.filter((file) => file.includes("openapi-generator"))).toEqual([]);
  });

  test("is the same to the byte in a second run", async () => {
    const files = [...(await readFolder(join(copy.folder, "generated")))].filter(([file]) => file.startsWith("small/"));
    expect(await clientsOf(copy.folder, readContract(), ["small"])).toEqual(new Map(files));
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
      "small/edits.yaml",
      "type APIClient struct {\n    replace",
      "type Nothing {\n    replace",
      /^codegen\/small\/edits\.yaml:2 has to find its text exactly once in client\.mustache, and finds it 0 times\./,
    ],
    [
      "a variant that does not exist",
      "small.yaml",
      "json-only",
      "nothing",
      /^codegen\/variants\/nothing\.yaml does not exist\. /,
    ],
    [
      "a generator that does not exist",
      "small.yaml",
      "generatorName: go",
      "generatorName: gone",
      /^There is no generator "gone"\. /,
    ],
  ])("is not made by %s, and a sentence says what to mend", async (_, file, find, replacement, message) => {
    copy.edit(`codegen/${file}`, find, replacement);
    await expect(clientsOf(copy.folder, readContract(), ["small"])).rejects.toThrow(message);
    copy.edit(`codegen/${file}`, replacement, find);
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
    ["a folder that holds something", ["--generator", "swift6", "--output", "codegen"], /^codegen is not empty\. /],
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
