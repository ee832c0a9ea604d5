import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs, promisify } from "node:util";
import { downloadsOf } from "./downloads.js";
import { faultsOf } from "./faults.js";
import { lostPages } from "./page-faults.js";

const usage = `Usage: npm run docs:build [-- --outDir DIR] [--site URL] [--base PATH]

Writes the site of the contract, in both languages, into docs/dist.
  --outDir DIR  writes it there instead
  --site URL    where it will be published, for the links between its languages
  --base PATH   the path below that URL, such as /docs; without it, the site stands at the top`;

const docs = process.cwd();
const root = resolve("..");
// Set to anything else, it would make pages for development.
process.env["NODE_ENV"] = "production";

try {
  const { values } = parseArgs({
    options: {
      outDir: { type: "string" },
      site: { type: "string" },
      base: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) console.log(usage);
  else await buildSite(values);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(code?.startsWith("ERR_PARSE_ARGS") ? `${message}\n\n${usage}` : message);
  process.exitCode = 1;
}

async function buildSite({ outDir, site, base }: { outDir?: string; site?: string; base?: string }) {
  const faults = await faultsOf(root);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  // npm starts this in docs/, wherever it was called.
  const target = outDir === undefined ? join(docs, "dist") : resolve(process.env["INIT_CWD"] ?? docs, outDir);
  // What Astro remembers of the pages is not always dropped when its configuration changes; then pages are missing.
  await rm(join(docs, "node_modules/.astro/data-store.json"), { force: true });
  const pages = makePages({ root: docs, outDir: target, site, base });
  // Redocly, which begins now, has time: Astro takes the longest, and shall not wait for a processor.
  setPriority(constants.priority.PRIORITY_LOW);
  const [downloads] = await Promise.all([downloadsOf(root), pages]);
  const lost = await lostPages(root, target);
  if (lost.length > 0)
    throw new Error(`Astro has left out ${lost.join(", ")}. Delete docs/node_modules/.astro, then build again.`);
  // Astro has emptied the folder when it began.
  for (const [file, text] of downloads) await writeFile(join(target, file), text);
  console.log(`${target} holds the site.`);
}

async function makePages(options: object): Promise<void> {
  try {
    // Room for short-lived objects: without it, a tenth of the time goes into collecting them.
    const memory = ["--min-semi-space-size=64", "--max-semi-space-size=128"];
    await promisify(execFile)(process.execPath, [...memory, "build/pages.js", JSON.stringify(options)], { cwd: docs });
  } catch (error) {
    throw new Error((error as { stderr?: string }).stderr?.trim() || String(error));
  }
}
