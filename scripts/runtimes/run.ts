// Tries the packed tarball in every runtime and bundler, and writes what runs where into docs/reports/runtimes.md.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { bundlers } from "./bundlers.js";
import { installPackage } from "./installed-package.js";
import { type Result, reportFile, reportMarkdown } from "./report.js";
import { runtimes } from "./runtimes.js";
import { type Target, tryTarget } from "./target.js";
import { missingTools } from "./tools.js";

const parent = mkdtempSync(join(tmpdir(), "partner-center-usage-runtimes-"));
try {
  if (missingTools) throw new Error(missingTools);
  const folder = await installPackage(parent);
  mkdirSync(dirname(reportFile), { recursive: true });
  writeFileSync(reportFile, reportMarkdown(await tryAll(runtimes, folder), await tryAll(bundlers, folder)));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  rmSync(parent, { recursive: true, force: true });
}

/** One after the other, as some take all processors. */
async function tryAll(targets: readonly Target[], folder: string): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const target of targets) {
    const outcomes = await tryTarget(target, folder);
    results.push({ target, outcomes });
    const failed = outcomes.filter(({ problem }) => problem !== undefined);
    console.log(`${target.name} ${target.version}: ${outcomes.length - failed.length} passed, ${failed.length} failed`);
    for (const { name, problem } of failed) {
      console.log(`  ${name}: ${problem}`);
      process.exitCode = 1;
    }
  }
  return results;
}
