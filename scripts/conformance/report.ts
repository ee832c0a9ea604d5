import type { CaseResult } from "./conformance.js";
import type { BrokenCase } from "./read-cases.js";

/** A run, counted. It passes when nothing failed. */
export interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly results: readonly CaseResult[];
  readonly broken: readonly BrokenCase[];
  /** Cases that no language ran. They count as failed, because they prove nothing. */
  readonly notRun: readonly string[];
}

const cells = { passed: "pass", failed: "FAIL", skipped: "skip" };

/**
 * Counts the results. A broken case counts as failed, and so does one that no language ran, unless its level is one that
 * was not asked for.
 */
export function makeReport(
  results: readonly CaseResult[],
  broken: readonly BrokenCase[],
  isAskedFor: (id: string) => boolean = () => true,
): Report {
  const count = (outcome: CaseResult["outcome"]): number =>
    results.filter((result) => result.outcome === outcome).length;
  const cases = [...new Set(results.map((result) => result.case))];
  const notRun = cases.filter(
    (id) => isAskedFor(id) && results.every((one) => one.case !== id || one.outcome === "skipped"),
  );
  const failed = count("failed") + broken.length + notRun.length;
  return { passed: count("passed"), failed, skipped: count("skipped"), results, broken, notRun };
}

/** The report for a person: a table, what failed, why something was skipped, and the count. */
export function reportText(report: Report): string {
  const { passed, failed, skipped, results, broken, notRun } = report;
  const failures = groups(results.filter(({ outcome }) => outcome === "failed")).map(
    ({ heading, complaints }) => `${heading}:\n${complaints.map((complaint) => `  ${complaint}`).join("\n")}`,
  );
  const skips = new Set(results.flatMap((result) => (result.outcome === "skipped" ? result.complaints : [])));
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
  return [
    ...(results.length > 0 ? [table(results)] : []),
    ...failures,
    ...broken.map(({ complaint }) => complaint),
    ...notRun.map((id) => `${id}: no language ran this case.`),
    ...(skips.size > 0 ? [`Skipped:\n${[...skips].map((reason) => `  ${reason}`).join("\n")}`] : []),
    counts,
  ].join("\n\n");
}

/** Results with the same complaints, such as those of a runner that did not start, are shown once. */
function groups(results: readonly CaseResult[]): readonly { heading: string; complaints: readonly string[] }[] {
  const byComplaints = new Map<string, CaseResult[]>();
  for (const result of results) {
    const key = JSON.stringify([result.language, result.complaints]);
    byComplaints.set(key, [...(byComplaints.get(key) ?? []), result]);
  }
  return [...byComplaints.values()].map((alike) => ({
    heading: `${alike.map((result) => result.case).join(", ")} in ${alike[0]?.language}`,
    complaints: alike[0]?.complaints ?? [],
  }));
}

/** The report as a document: a count for each language, and the table. */
export function reportMarkdown({ results }: Report): string {
  const [head = [], ...rows] = cellsOf(results);
  const count = (language: string, outcome: CaseResult["outcome"]) =>
    results.filter((result) => result.language === language && result.outcome === outcome).length;
  const counts = head
    .slice(1)
    .map((name) => [name, count(name, "passed"), count(name, "failed"), count(name, "skipped")]);
  const line = (values: readonly unknown[]) => `| ${values.join(" | ")} |\n`;
  const heading = (names: readonly string[]) => `${line(names)}|${names.map(() => "---").join("|")}|\n`;
  return `# Wire cases, language by case

Written by \`npm run conformance\` when every language can run. Do not edit. The cases are in
[\`test/wire-cases/\`](../test/wire-cases/), grouped by topic. A case passes only if it does so in two time zones, one of
them with a locale that is not UTF-8. A case is skipped when a client does not offer what it needs: only TypeScript reads
XML.

${heading(["client", "passed", "failed", "skipped"])}${counts.map(line).join("")}
${heading(head)}${rows.map(line).join("")}`;
}

function table(results: readonly CaseResult[]): string {
  const rows = cellsOf(results);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
    .map((line) => line.trimEnd())
    .join("\n");
}

/** A heading, and a row for each case: how it went in each language. */
function cellsOf(results: readonly CaseResult[]): readonly (readonly string[])[] {
  const languages = [...new Set(results.map(({ language }) => language))];
  const cases = [...new Set(results.map((result) => result.case))];
  const cellOf = new Map(results.map((one) => [`${one.language} ${one.case}`, cells[one.outcome]]));
  return [
    ["case", ...languages],
    ...cases.map((id) => [id, ...languages.map((name) => cellOf.get(`${name} ${id}`) ?? "")]),
  ];
}
