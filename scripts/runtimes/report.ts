import { join } from "node:path";
import { root } from "../support/root.js";
import { checksOf, nodeEntries, type Outcome } from "./smoke/checks.js";
import type { Target } from "./target.js";

/** The outcomes of the checks in a target. */
export interface Result {
  readonly target: Target;
  readonly outcomes: readonly Outcome[];
}

/** The file of the report. */
export const reportFile = join(root, "docs/reports/runtimes.md");

/** What runs where, as a page of Markdown. It has no time, so the same outcomes give the same text. */
export function reportMarkdown(runtimes: readonly Result[], bundlers: readonly Result[]): string {
  return `# What runs where

\`npm run runtimes\` writes this page; do not edit it. It installs the packed tarball in a folder of its own and calls a
service on this machine. A column is an entry of the package, and a cell says how many of its checks passed. The checks
are the same for all: [\`scripts/runtimes/smoke/checks.ts\`](../../scripts/runtimes/smoke/checks.ts).

## Runtimes

workerd takes a date and behaves as it did on that date.

${table(runtimes)}

## Bundlers

Node.js ran the bundles. Those for the web have the entries that use no Node.js APIs, and ran as in a page.

${table(bundlers)}
`;
}

function table(results: readonly Result[]): string {
  const names = nodeEntries.map((entry) => (entry === "client" ? "`.`" : `\`./${entry}\``));
  const rows = results.map((result) => {
    const { name, version } = result.target;
    return [name, version, ...nodeEntries.map((entry) => cell(result, entry))];
  });
  return [["", "version", ...names], Array(nodeEntries.length + 2).fill("---"), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}

function cell({ target, outcomes }: Result, entry: (typeof nodeEntries)[number]): string {
  if (!target.entries.includes(entry)) return "";
  const names = [...checksOf([entry]).map(({ name }) => name), ...((entry === "client" && target.others) || [])];
  const passed = names.filter((name) => outcomes.some((one) => one.name === name && one.problem === undefined));
  return `${passed.length} of ${names.length}`;
}
