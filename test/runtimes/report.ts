import { join } from "node:path";
import { root } from "../support/contract.js";
import { checksOf, nodeEntries, type Outcome } from "./smoke/checks.js";
import type { Target } from "./target.js";

/** How the checks went in a target. */
export interface Result {
  readonly target: Target;
  readonly outcomes: readonly Outcome[];
}

/** Where the report lies. */
export const reportFile = join(root, "docs/reports/runtimes.md");

/** What runs where, as a page of Markdown, without a time: the same run gives the same text. */
export function reportMarkdown(runtimes: readonly Result[], bundlers: readonly Result[]): string {
  return `# What runs where

Written by \`npm run runtimes\`, from a run of it; do not edit. The packed tarball was installed in a folder of its own, and
called a service on this machine: a column is an entry of the package, a cell how many checks passed, of how many. The
checks are in [\`test/runtimes/smoke/checks.ts\`](../../test/runtimes/smoke/checks.ts), the same for all.

## Runtimes

workerd takes a date, and behaves as it did then.

${table(runtimes)}

## Bundlers

The bundle was run by Node.js: that for the web as a page would, with the entries that want nothing of Node.js.

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
