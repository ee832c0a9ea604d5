import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { findVersionProblems, writeVersion } from "../../../scripts/generate/version.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

describe("The version of the spec", () => {
  const folder = temporaryFolder();
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const write = (file: string, content: object) =>
    writeFileSync(join(folder, file), `${JSON.stringify(content, null, 2)}\n`);

  const other = { "node_modules/other": { version: "0.1.0" } };
  beforeEach(() => {
    write("package.json", { name: "mine", version: "0.1.0", dependencies: { other: "0.1.0" } });
    write("package-lock.json", { name: "mine", version: "0.1.0", packages: { "": { version: "0.1.0" }, ...other } });
    writeFileSync(join(folder, "CHANGELOG.md"), "# Changelog\n\n## 0.1.0\n");
  });

  test("is written into npm's files, and nothing else there changes", async () => {
    expect(await writeVersion(folder, "0.2.0")).toEqual(["package.json", "package-lock.json"]);
    expect(JSON.parse(read("package.json"))).toEqual({
      name: "mine",
      version: "0.2.0",
      dependencies: { other: "0.1.0" },
    });
    expect(JSON.parse(read("package-lock.json"))).toEqual({
      name: "mine",
      version: "0.2.0",
      packages: { "": { version: "0.2.0" }, ...other },
    });
  });

  test("leaves files alone that have it already", async () => {
    const before = read("package.json");
    expect(await writeVersion(folder, "0.1.0")).toEqual([]);
    expect(read("package.json")).toBe(before);
  });

  test("is no problem where every file has it", async () => {
    expect(await findVersionProblems(folder, "0.1.0")).toEqual([]);
  });

  test("is a problem of each file that lacks it, the changelog included", async () => {
    const has = "has another version than openapi.yaml, which has 0.2.0. Run: npm run generate";
    expect(await findVersionProblems(folder, "0.2.0")).toEqual([
      `package.json ${has}`,
      `package-lock.json ${has}`,
      "CHANGELOG.md has no section for version 0.2.0. Add one that begins with `## 0.2.0`.",
    ]);
  });

  test.each([
    ["## 0.2.0", true],
    ["## 0.2.0 (December 2026)", true],
    ["## 0.2.01", false],
    ["### 0.2.0", false],
  ])("is found under the heading %s: %s", async (heading, found) => {
    await writeVersion(folder, "0.2.0");
    writeFileSync(join(folder, "CHANGELOG.md"), `# Changelog\n\n${heading}\n`);
    expect(await findVersionProblems(folder, "0.2.0")).toHaveLength(found ? 0 : 1);
  });
});
