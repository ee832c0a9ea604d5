import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../support/root.js";
import { spreadOf } from "./figures.js";
import { type LargestPaints, measureLargestPaint } from "./largest-paint.js";

export const pageUsage = `Usage: npm run bench -- page [--rounds N] [--site DIR] [--output FILE]

  --rounds N     how often each page is opened (default: 7)
  --site DIR     the built site (default: docs/dist)
  --output FILE  where the report goes (default: docs/reports/page.md)`;

/** Measures how soon the reference shows its largest text, beside other renderers of the same spec, and writes the report. */
export async function benchPage(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: "string", default: "7" },
      site: { type: "string", default: join(root, "docs/dist") },
      output: { type: "string", default: join(root, "docs/reports/page.md") },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds has to be a whole number above 0.\n\n${pageUsage}`);
  const folder = await mkdtemp(join(tmpdir(), "partner-center-usage-page-"));
  try {
    const text = report(await measureLargestPaint(values.site, rounds, folder), rounds);
    console.log(text);
    await writeFile(values.output, text);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function report(paints: LargestPaints, rounds: number): string {
  const date = new Date().toISOString().slice(0, 10);
  const rows = Object.entries(paints).map(([name, times]) => {
    const { median, lower, upper } = spreadOf(times);
    return `| ${name} | ${Math.round(median)} ms | ${Math.round(lower)}–${Math.round(upper)} ms |`;
  });
  return `# How soon the reference is there

Written by \`npm run bench -- page\` on ${date}, with Node.js ${process.versions.node} on ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}.
Do not edit. To measure again, run \`npm ci\` and \`npm run bench -- page\` on a machine that does nothing else.

| page | largest contentful paint, median | middle half |
|---|---:|---:|
${rows.join("\n")}

Each page shows the same spec, in Chromium at 1280 × 800 with an empty cache and the processor slowed 4 times, from a server
on the same machine that compresses with gzip. They are opened in turn, ${rounds} times each. Redocly's page is the single file of
this site; Scalar's is its standalone script with the spec beside it.
`;
}
