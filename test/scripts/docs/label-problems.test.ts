import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { findLabelProblems } from "../../../scripts/docs/label-problems.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const project = temporaryFolder();
const folder = "docs/src/content/i18n";

function writeLabels(english: object, chinese: object): void {
  mkdirSync(join(project, folder), { recursive: true });
  writeFileSync(join(project, folder, "en.json"), JSON.stringify(english, null, 2));
  writeFileSync(join(project, folder, "zh-TW.json"), JSON.stringify(chinese, null, 2));
}

test("Labels in both languages have no problem; Chinese may say more, for Starlight's own English labels", async () => {
  writeLabels({ send: "Send" }, { send: "傳送", "pagefind.clear_search": "清除" });
  expect(await findLabelProblems(project)).toEqual([]);
});

test("A label without a translation is named with its line", async () => {
  writeLabels({ send: "Send", token: "Token" }, { send: "傳送" });
  expect(await findLabelProblems(project)).toEqual([
    `${folder}/en.json:3 The label token has no translation. Add it to ${folder}/zh-TW.json.`,
  ]);
});

test("A label that is English on Chinese pages is named with its line", async () => {
  writeLabels({ send: "Send" }, { send: "Send" });
  expect(await findLabelProblems(project)).toEqual([
    `${folder}/zh-TW.json:2 The label send is not Chinese. Translate it.`,
  ]);
});
