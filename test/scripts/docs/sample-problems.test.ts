import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { findSampleProblems } from "../../../scripts/docs/sample-problems.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const project = temporaryFolder();
mkdirSync(join(project, "docs"));
writeFileSync(join(project, "summary.sh"), "echo\n");

test.each([
  ["a sample that exists", "- language: curl\n  file: summary.sh\n", []],
  [
    "a sample that does not exist",
    "- language: curl\n  file: summary.sh\n- language: Go\n  file: main.go\n",
    ["docs/samples.yaml:4:9 names a sample that does not exist: main.go. Correct it, or add the file."],
  ],
  [
    "a sample without a file",
    "- language: curl\n",
    ["docs/samples.yaml:1:3 names a sample that does not exist: no file. Correct it, or add the file."],
  ],
])("Of %s, the problems are right", async (_, list, problems) => {
  writeFileSync(join(project, "docs/samples.yaml"), list);
  expect(await findSampleProblems(project)).toEqual(problems);
});
