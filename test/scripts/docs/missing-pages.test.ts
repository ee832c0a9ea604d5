import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "@jest/globals";
import { missingPages } from "../../../scripts/docs/missing-pages.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const project = temporaryFolder();
const write = (...path: readonly string[]) => {
  const file = join(project, ...path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "");
};

test("Each page that the site lacks is named, and no other", async () => {
  for (const page of ["index.md", "404.md", "reference.mdx", "guides/token.md", "zh-tw/index.md"]) {
    write("docs/src/content/docs", page);
  }
  for (const page of ["index.html", "reference/index.html"]) write("site", page);
  expect((await missingPages(project, join(project, "site"))).toSorted()).toEqual([
    "404.html",
    join("guides", "token", "index.html"),
    join("zh-tw", "index.html"),
  ]);
});
