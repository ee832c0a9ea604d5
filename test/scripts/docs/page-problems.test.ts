import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "@jest/globals";
import { findPageProblems } from "../../../scripts/docs/page-problems.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const parent = temporaryFolder();
let project: string;
let projects = 0;
beforeEach(() => {
  projects += 1;
  project = join(parent, `project-${projects}`);
});

const pages = "docs/src/content/docs";
const page = "---\ntitle: A page\n---\n\n## A heading\n\nText.\n\n### Another\n";

function write(name: string, text: string): void {
  const file = join(project, pages, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

test("Pages in both languages with the same outline have no problem", async () => {
  write("guides/token.md", page);
  write("zh-tw/guides/token.md", page.replaceAll("heading", "標題"));
  expect(await findPageProblems(project)).toEqual([]);
});

test("A page without a translation is named, with the file to write", async () => {
  write("guides/token.md", page);
  expect(await findPageProblems(project)).toEqual([
    `${pages}/guides/token.md:1 is in one language only. Write ${pages}/zh-tw/guides/token.md as well.`,
  ]);
});

test("A translation without its page is named, with the file to write", async () => {
  write("zh-tw/guides/token.mdx", page);
  expect(await findPageProblems(project)).toEqual([
    `${pages}/zh-tw/guides/token.mdx:1 is in one language only. Write ${pages}/guides/token.mdx as well.`,
  ]);
});

test.each([
  ["of another level", page.replace("### Another", "## Another"), 9],
  ["too few", page.replace("### Another", ""), 5],
  ["too many", `${page}\n## Third\n`, 11],
  ["too few, since one is in code", page.replace("### Another", "```\n### Another\n```"), 5],
])("A translation with headings %s is named with the line", async (_, translation, line) => {
  write("token.md", page);
  write("zh-tw/token.md", translation);
  expect(await findPageProblems(project)).toEqual([
    `${pages}/zh-tw/token.md:${line} has other headings than ${pages}/token.md. Give both the same outline.`,
  ]);
});
