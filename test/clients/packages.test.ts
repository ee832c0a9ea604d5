import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { languageNames } from "../../scripts/generate/clients/language.js";
import { readFolder } from "../../scripts/generate/folder.js";
import { readSpec, root } from "../support/spec.js";

const { version } = readSpec().info;
const names = await languageNames(root);

/** What is no code of the package's language: how to install it, and what it prints. */
const otherFences = ["sh", "console", "text", "xml", "toml", "json", "yaml", ""];

function codeBlocks(markdown: string): string[] {
  return [...markdown.matchAll(/^```(\w*)\n(.*?)^```$/gms)]
    .filter(([, language = ""]) => !otherFences.includes(language))
    .map(([, , code = ""]) => code);
}

/** Lines without their indentation, so that an excerpt may stand farther left. */
function dedented(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").join("\n");
}

describe.each(names)("The %s package", (name) => {
  const folder = join(root, "generated", name);

  test("has a README that tells how to install, call, handle an error, and what it does about retries and timeouts", async () => {
    const readme = readFileSync(join(folder, "README.md"), "utf8");
    expect(readme).toMatch(/install|require|depend/i);
    expect(readme).toMatch(/time-?out/i);
    expect(readme).toMatch(/retries|retry/i);
    expect(readme).toMatch(/error/i);
    expect(codeBlocks(readme).length).toBeGreaterThanOrEqual(1);
  });

  test("shows in its README only what its example does", async () => {
    const files = await readFolder(folder);
    const examples = [...files].filter(([file]) => /example/i.test(file)).map(([, text]) => dedented(text));
    for (const block of codeBlocks(files.get("README.md") ?? "")) {
      expect(examples).toEqual(expect.arrayContaining([expect.stringContaining(dedented(block))]));
    }
  });

  test("has a licence, the spec's version, and a user agent that names it", async () => {
    const files = await readFolder(folder);
    expect(files.get("LICENSE")).toContain("MIT");
    const text = [...files.values()].join("\n");
    expect(text).toContain(`partner-center-usage-${name}/${version}`);
    const manifest = /^(pyproject\.toml|go\.mod|pom\.xml|Cargo\.toml|composer\.json|.*\.gemspec|.*\.csproj)$/;
    expect([...files.keys()].some((file) => manifest.test(file.split("/").at(-1) ?? ""))).toBe(true);
  });

  test("holds nothing that no user needs, and no time of its making", async () => {
    const files = await readFolder(folder);
    const needless =
      /git_push|travis|gitlab|appveyor|\.github|tox\.ini|setup\.cfg|gradlew|openapi-generator|phpunit|Test\.|_test\.|\btest_/;
    expect([...files.keys()].filter((file) => needless.test(file))).toEqual([]);
    for (const [file, text] of files)
      expect([file, /\b20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+\+/.test(text)]).toEqual([file, false]);
  });
});

test("Every client has a configuration in which each option has its reason", () => {
  for (const name of names) {
    const text = readFileSync(join(root, "clients", name, "config.yaml"), "utf8");
    expect([name, text.split("\n").filter((line) => line.includes("#")).length >= 4]).toEqual([name, true]);
  }
});
