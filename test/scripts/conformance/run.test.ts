import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { readCases } from "../../../scripts/conformance/read-cases.js";
import { run } from "../../../scripts/support/run.js";
import { root } from "../../support/spec.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const file = join(temporaryFolder(), "results.json");

test("The command passes all the project's own cases in TypeScript, and writes the results", async () => {
  const flags = ["--languages", "typescript", "--require", "all", "--json", file];
  const { exitCode, output, errorOutput } = await run("node", [
    "--import",
    "tsx",
    "scripts/conformance/run.ts",
    ...flags,
  ]);
  const { cases, broken } = readCases(join(root, "test/wire-cases"));
  expect(broken).toEqual([]);
  expect(cases.length).toBeGreaterThanOrEqual(60);
  const afterTable = output
    .trimEnd()
    .split("\n")
    .slice(cases.length + 1);
  expect(afterTable.join("\n").trim()).toBe(`${cases.length} passed, 0 failed`);
  expect({ exitCode, errorOutput }).toEqual({ exitCode: 0, errorOutput: "" });
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ passed: cases.length, failed: 0, skipped: 0 });
});
