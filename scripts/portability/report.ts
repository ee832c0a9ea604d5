import { join } from "node:path";
import { root } from "../support/root.js";
import type { Result } from "./result.js";
import { allChecks, type Check } from "./tool.js";

/** The file of the report. */
export const reportFile = join(root, "docs/reports/portability.md");

const headings: Readonly<Record<Check, string>> = {
  generates: "generates",
  compiles: "compiles",
  examples: "examples",
  nulls: "null objects",
  errors: "keeps errors",
  examplesWithBom: "with a BOM",
  examplesBomDropped: "BOM dropped",
};

const validatorChecks: readonly Check[] = ["generates", "examples", "nulls", "examplesWithBom"];

/** What each tool makes of the spec, as a page of Markdown. It has no time, so the same results give the same text. */
export function reportMarkdown(results: readonly Result[]): string {
  const generators = results.filter(({ tool }) => tool.kind === "generator");
  const validators = results.filter(({ tool }) => tool.kind === "validator");
  return `# The spec in other people's tools

\`npm run portability\` writes this page; do not edit it. It fetches each tool in the version given here, runs it on one
edition of the spec, compiles what it makes, and lets that call the local server, once for each case: every example of
the spec; null objects, such as \`budget: null\` and \`links.self: null\`, and a null \`code\`; and three errors that are no
JSON: an empty 404, a 401 in plain text and a 502 in HTML. The tools and their options are in
[\`scripts/portability/tools/\`](../../scripts/portability/tools/).

A client *keeps errors* when its caller still learns the status and the text of all three. *With a BOM* tells
whether it decodes the examples when a byte order mark comes first, as in the real service; without one in all other
columns.

## Generators

${table(generators, allChecks)}

${notes(generators)}

## Validators

*Accepts the spec* means no error. In the other columns, the validator judges responses of the local server.

${table(validators, validatorChecks, { ...headings, generates: "accepts the spec" })}

${notes(validators)}
`;
}

function table(results: readonly Result[], checks: readonly Check[], titles = headings): string {
  const head = ["tool", "version", "edition", ...checks.map((check) => titles[check])];
  const rows = results.map((result) => {
    const { name, version, edition } = result.tool;
    return [name, version, `\`${edition}\``, ...checks.map((check) => cell(result, check))];
  });
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function cell({ problems, skipped }: Result, check: Check): string {
  if (skipped) return "not tried";
  if (!problems.has(check)) return "";
  return problems.get(check) === undefined ? "yes" : "**no**";
}

/** What to set for a tool, and why it cannot do what it cannot. */
function notes(results: readonly Result[]): string {
  const lines = results.flatMap((result) => {
    const { name, note, limits = {} } = result.tool;
    const reasons = allChecks.flatMap((check) =>
      result.problems.get(check) ? [limits[check] ?? "Not understood yet."] : [],
    );
    const sentences = [...new Set([...(note ? [note] : []), ...(result.skipped ? ["Not tried."] : []), ...reasons])];
    return sentences.length > 0 ? [`- **${name}**: ${sentences.join(" ")}`] : [];
  });
  return lines.join("\n");
}
