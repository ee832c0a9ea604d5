// Measures the built package and writes docs/bench.md; with bulk, many customers, and with page, the reference beside others.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { root } from "../support/root.js";
import { benchBulk, bulkUsage } from "./bulk/run.js";
import { bundleSize } from "./bundle-size.js";
import { measureImport } from "./import-time.js";
import { benchPage, pageUsage } from "./page.js";
import { measurePage } from "./page-weight.js";
import { report } from "./report.js";
import { measureThroughput } from "./throughput.js";

const usage = `Usage: npm run bench -- [--quick] [--site DIR] [--output FILE]

  --quick        very few rounds, to see whether the bench works; the figures mean little
  --site DIR     the built site (default: docs/dist)
  --output FILE  where the report goes (default: docs/bench.md)

${bulkUsage}

${pageUsage}`;

const full = { rounds: 80, milliseconds: 200, warmUpMilliseconds: 1500, imports: 40 };
const quick = { rounds: 2, milliseconds: 20, warmUpMilliseconds: 20, imports: 2 };

const args = process.argv.slice(2);

try {
  if (args[0] === "bulk") await benchBulk(args.slice(1));
  else if (args[0] === "page") await benchPage(args.slice(1));
  else await benchClients();
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(code?.startsWith("ERR_PARSE_ARGS") ? `${message}\n\n${usage}` : message);
  process.exitCode = 1;
}

async function benchClients(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean", default: false },
      site: { type: "string", default: join(root, "docs/dist") },
      output: { type: "string", default: join(root, "docs/bench.md") },
    },
  });
  const text = await measure(values.quick ? quick : full, values.site);
  console.log(text);
  await writeFile(values.output, text);
}

async function measure(plan: typeof full, site: string): Promise<string> {
  const entry = import.meta.resolve("partner-center-usage");
  const folder = await mkdtemp(join(tmpdir(), "partner-center-usage-bench-"));
  try {
    return report({
      entryBytes: await bundleSize(fileURLToPath(entry)),
      importTimes: await measureImport(entry, plan.imports, folder),
      page: await measurePage(site),
      ...(await measureThroughput(plan)),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
