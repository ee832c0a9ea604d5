import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { isThere, links, pages, read, records, translations, withoutCode } from "../../scripts/docs/documents.js";
import { root } from "../support/spec.js";

const others = ["CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "scenarios/README.md", ...records];
/** What the guide to the first call lets its reader save. */
const savedByReader = "first-call.mjs";
const documents = [...translations.flat(), ...others];

describe("What the documents name exists:", () => {
  const scripts: Record<string, string> = JSON.parse(read("package.json")).scripts;

  test.each(documents)("the files that %s links to", (document) => {
    const missing = links(read(document)).filter((target) => !isThere(document, target));
    expect(missing).toEqual([]);
  });

  test.each(documents)("the npm scripts of %s", (document) => {
    const named = [...read(document).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? "");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test.each(["CONTRIBUTING.md", "docs/decisions.md", ...pages])("the files and folders of %s", (document) => {
    const text = withoutCode(read(document));
    const paths = [...text.matchAll(/`([\w./-]+(?:\/|\.ts|\.mjs|\.yaml|\.json|\.md))`/g)].map(([, path]) => path ?? "");
    const exists = (path: string) =>
      path === savedByReader || ["", "src", "generated"].some((folder) => existsSync(join(root, folder, path)));
    expect(paths.filter((path) => !exists(path))).toEqual([]);
  });
});

test("CONTRIBUTING.md says what every folder of test/ is for that is not named as one in src/", () => {
  const folders = readdirSync(join(root, "test"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const text = read("CONTRIBUTING.md");
  const unnamed = folders.filter(({ name }) => !existsSync(join(root, "src", name)) && !text.includes(`test/${name}/`));
  expect(unnamed.map(({ name }) => name)).toEqual([]);
});

describe("Nobody is told to run what was fetched without a lock file or a checksum:", () => {
  // npx fetches what is not installed, and asks a person before; this package itself is what its reader wants. A job has
  // nobody to ask. The npm wrapper of the OpenAPI Generator fetches a JAR, and compares no checksum.
  const runsUnverified =
    /\b(npx(?! --no-install| partner-center-usage)|bunx|pipx|(npm exec|pnpm dlx|yarn dlx)) .*|openapi-generator-cli (list|generate|help)\b.*|(curl|wget)\b.*\|.*\bsh\b/g;
  const advice = (text: string) => text.match(runsUnverified) ?? [];

  // docs/bench.md says what was measured.
  test.each(documents.filter((document) => document !== "docs/bench.md"))("%s", (document) => {
    expect(advice(read(document))).toEqual([]);
  });
});
