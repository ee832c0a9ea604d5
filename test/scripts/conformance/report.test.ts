import { describe, expect, test } from "@jest/globals";
import type { CaseResult } from "../../../scripts/conformance/conformance.js";
import { makeReport, reportMarkdown, reportText } from "../../../scripts/conformance/report.js";

const result = (
  language: string,
  id: string,
  outcome: CaseResult["outcome"],
  ...complaints: readonly string[]
): CaseResult => ({ language, case: id, outcome, complaints });

const noCompiler = "absent cannot run: no-such-compiler is not on this machine.";

/** "plain" has no XML, and "absent" lacks its compiler. */
const results = [
  result("plain", "one", "passed"),
  result("plain", "of-xml", "skipped", "plain has no level xml."),
  result("absent", "one", "skipped", noCompiler),
  result("absent", "of-xml", "skipped", noCompiler),
];

describe("A report", () => {
  test("counts the results, and a case that no language ran as failed", () => {
    expect(makeReport(results, [])).toMatchObject({ passed: 1, failed: 1, skipped: 3, notRun: ["of-xml"] });
  });

  test("does not count a case of a level that was not asked for", () => {
    const report = makeReport(results, [], (id) => id === "one");
    expect(report).toMatchObject({ passed: 1, failed: 0, skipped: 3, notRun: [] });
  });

  test("counts a broken case as failed, and shows why", () => {
    const complaint = "cases/comma.json is not JSON.";
    const report = makeReport([result("plain", "one", "passed")], [{ id: "comma", complaint }]);
    expect(report).toMatchObject({ passed: 1, failed: 1 });
    expect(reportText(report)).toContain(`\n${complaint}\n`);
  });
});

describe("A report as text", () => {
  const lines = reportText(makeReport(results, [])).split("\n");

  test("begins with a table", () => {
    expect(lines.slice(0, 3)).toEqual(["case    plain  absent", "one     pass   skip", "of-xml  skip   skip"]);
  });

  test("says why a case was skipped, or not run at all", () => {
    expect(lines).toContain("of-xml: no language ran this case.");
    expect(lines).toContain(`  ${noCompiler}`);
    expect(lines).toContain("  plain has no level xml.");
  });

  test("ends with the counts", () => {
    expect(lines.at(-1)).toBe("1 passed, 1 failed, 3 skipped");
  });

  test("shows complaints that several cases have in common once", () => {
    const failed = ["one", "two"].map((id) => result("absent", id, "failed", noCompiler));
    expect(reportText(makeReport(failed, []))).toContain(`one, two in absent:\n  ${noCompiler}\n`);
  });
});

test("A report as Markdown has a line for each language and one for each case", () => {
  const text = reportMarkdown(makeReport(results, []));
  expect(text).toContain("| plain | 1 | 0 | 1 |\n| absent | 0 | 0 | 2 |\n");
  expect(text).toContain("| case | plain | absent |\n|---|---|---|\n| one | pass | skip |\n| of-xml | skip | skip |\n");
});
