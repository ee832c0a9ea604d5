import { once } from "node:events";
import { rm, writeFile } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { downloadsOf } from "./downloads.js";
import { faultsOf } from "./faults.js";
import { lostPages } from "./page-faults.js";

const usage = `Usage: npm run docs:build [-- --outDir DIR] [--site URL] [--base PATH]

Writes the site of the contract, in both languages, into docs/dist.
  --outDir DIR  writes it there instead
  --site URL    where it will be published, for the links between its languages
  --base PATH   the path below that URL, such as /docs; without it, the site stands at the top`;

const root = process.cwd();
const docs = join(root, "docs");
// Astro takes the longest, and shall not wait for a processor.
setPriority(constants.priority.PRIORITY_LOW);

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
  // npm starts this at the top of the project, wherever it was called.
  const target = outDir === undefined ? join(docs, "dist") : resolve(process.env["INIT_CWD"] ?? root, outDir);
  // What Astro remembers of the pages is not always dropped when its configuration changes; then pages are missing.
  await rm(join(docs, "node_modules/.astro/data-store.json"), { force: true });
  const pages = makePages({ root: docs, outDir: target, site, base });
  const [downloads] = await Promise.all([downloadsOf(root), pages]);
  const lost = await lostPages(root, target);
  if (lost.length > 0)
    throw new Error(`Astro has left out ${lost.join(", ")}. Delete docs/node_modules/.astro, then build again.`);
  // Astro has emptied the folder when it began.
  for (const [file, text] of downloads) await writeFile(join(target, file), text);
  console.log(`${target} holds the site.`);
}

/** Lets build.js, which started this, make the pages, with options of Astro's. */
async function makePages(options: object): Promise<void> {
  process.send?.(options);
  const [fault] = await once(process, "message");
  if (fault) throw new Error(fault);
}
