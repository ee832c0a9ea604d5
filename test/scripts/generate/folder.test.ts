import { expect, test } from "@jest/globals";
import { differences, readFolder, writeFolder } from "../../../scripts/generate/folder.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const folder = temporaryFolder();

test("Two equal folders do not differ", () => {
  expect(differences(new Map([["a", "1"]]), new Map([["a", "1"]]))).toEqual([]);
});

test("A folder differs both ways: by what is changed, missing and extra", () => {
  const expected = new Map([
    ["changed.ts", "1"],
    ["missing.ts", "1"],
  ]);
  const actual = new Map([
    ["changed.ts", "2"],
    ["extra.ts", "1"],
  ]);
  expect(differences(expected, actual)).toEqual(["changed changed.ts", "extra   extra.ts", "missing missing.ts"]);
});

test("A folder that does not exist is empty", async () => {
  expect(await readFolder(`${folder}/nowhere`)).toEqual(new Map());
});

test("What is written is what is read, and nothing older stays", async () => {
  await writeFolder(`${folder}/out`, new Map([["old/file.txt", "old"]]));
  const files = new Map([
    ["a/b/c.txt", "deep"],
    ["a.txt", "\ufeffmark, 正體中文"],
  ]);
  await writeFolder(`${folder}/out`, files);
  expect(await readFolder(`${folder}/out`)).toEqual(new Map([...files].sort()));
});
