import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { lostPages } from "../../docs/build/page-faults.js";
import { root } from "../support/contract.js";
import { stackTrace } from "../support/run.js";
import { type ScratchCopy, scratchCopy } from "../support/scratch-copy.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { buildSite, buildSiteOf } from "./site.js";

/** A change of the project, and the sentences that the build of its site ends with. */
const cases: readonly [name: string, change: (copy: ScratchCopy) => void, messages: readonly RegExp[]][] = [
  [
    "a contract that is no YAML",
    (copy) => copy.edit("openapi.yaml", "openapi: 3.0.3", "openapi: [3.0.3"),
    [/^openapi\.yaml:\d+:\d+ is not valid YAML: .+ Mend it there\.$/],
  ],
  [
    "a contract that breaks its rules",
    (copy) => copy.edit("openapi.yaml", "Get the usage summary of a customer", "Get the Usage Summary."),
    [/^openapi\.yaml:\d+:\d+ A summary is in sentence case/, /^The contract breaks the rules of redocly\.yaml\./],
  ],
  [
    "a text without translation",
    (copy) => copy.edit("openapi.yaml", "Get the usage summary of a customer", "Get what a customer uses"),
    [
      /^openapi\.yaml:\d+:\d+ This summary has no translation\. Add an action to overlays\/zh-TW\.yaml/,
      /^overlays\/zh-TW\.yaml:\d+:\d+ This action matches nothing in openapi\.yaml/,
    ],
  ],
  [
    "a contract that is newer than what was generated",
    (copy) => copy.edit("openapi.yaml", "https://opensource.org/license/mit", "https://spdx.org/licenses/MIT"),
    [/^openapi\.yaml:1 has changed since generated\/ was made from it\. Run `npm run generate`, then build again\.$/],
  ],
  [
    "a sample that does not exist",
    (copy) => rmSync(join(copy.folder, "generated/go/examples/summaries/main.go"), { force: true }),
    [
      /^docs\/samples\.yaml:\d+:\d+ names a sample that does not exist: generated\/go\/.+main\.go\. Correct it, or add the file\.$/,
    ],
  ],
  [
    "a page without translation",
    ({ folder }) => rmSync(join(folder, "docs/src/content/docs/zh-tw/guides/first-call.md")),
    [
      /^docs\/src\/content\/docs\/guides\/first-call\.md:1 has no translation\. Write it as docs\/.+\/zh-tw\/guides\/first-call\.md\.$/,
    ],
  ],
  [
    "a page whose translation has another outline",
    (copy) => copy.edit("docs/src/content/docs/zh-tw/guides/first-call.md", "\n## 呼叫的選項\n", "\n"),
    [
      /^docs\/src\/content\/docs\/zh-tw\/guides\/first-call\.md:\d+ has other headings than .+\. Give both the same outline\.$/,
    ],
  ],
  [
    "a label that is English on Chinese pages",
    (copy) => copy.edit("docs/src/content/i18n/zh-TW.json", '"搜尋本網站"', '"Search this site"'),
    [
      /^docs\/src\/content\/i18n\/zh-TW\.json:\d+ has a label that is not Chinese, pagefind\.search_label\. Translate it\.$/,
    ],
  ],
  [
    "a label without translation",
    ({ folder }) => {
      const path = join(folder, "docs/src/content/i18n/en.json");
      const labels = JSON.parse(readFileSync(path, "utf8"));
      writeFileSync(path, JSON.stringify({ ...labels, "reference.new": "New" }, null, 2));
    },
    [
      /^docs\/src\/content\/i18n\/en\.json:\d+ has a label without translation, reference\.new\. Add it to .+zh-TW\.json\.$/,
    ],
  ],
];

describe("The build of the site", () => {
  const folder = temporaryFolder();

  test("misses each page that Astro has left out, and no other", async () => {
    cpSync(await buildSite(), folder, { recursive: true });
    expect(await lostPages(root, folder)).toEqual([]);
    const pages = ["404.html", join("zh-tw", "guides", "token", "index.html")];
    for (const page of pages) rmSync(join(folder, page));
    expect((await lostPages(root, folder)).toSorted()).toEqual(pages);
  });
});

describe.each(cases)("The build of the site refuses, with the file and the line, %s", (_, change, messages) => {
  const copy = scratchCopy(["csharp", "go", "java", "kotlin", "php", "python", "ruby", "rust"]);

  test("in a sentence", async () => {
    change(copy);
    const { exitCode, output, errorOutput } = await buildSiteOf(copy.folder, join(copy.folder, "site"));
    expect(exitCode).toBe(1);
    expect(output).toBe("");
    expect(errorOutput).not.toMatch(stackTrace);
    const lines = errorOutput.trim().split("\n");
    expect(lines).toHaveLength(messages.length);
    for (const [index, message] of messages.entries()) expect(lines[index]).toMatch(message);
  });
});
