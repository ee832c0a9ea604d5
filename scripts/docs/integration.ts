import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../support/root.js";
import { downloadsOf } from "./downloads.js";
import { missingPages } from "./missing-pages.js";
import { findProblems } from "./problems.js";

/**
 * What this project adds to `astro build`: it refuses a site with something missing, and adds the downloads. The hooks'
 * types are written out because `astro` is installed in docs/ only; docs/astro.config.ts checks that they fit.
 */
export function siteIntegration() {
  return {
    name: "partner-center-usage",
    hooks: {
      "astro:config:setup": async ({ command, config }: { command: string; config: { cacheDir: URL } }) => {
        if (command !== "build") return;
        fail(await findProblems(root));
        // Astro does not always drop the pages that it remembers when its configuration changes; then pages are missing.
        await rm(new URL("data-store.json", config.cacheDir), { force: true });
      },
      "astro:build:done": async ({ dir }: { dir: URL }) => {
        const folder = fileURLToPath(dir);
        const missing = await missingPages(root, folder);
        fail(missing.map((page) => `Astro left out ${page}. Delete docs/node_modules/.astro, then build again.`));
        for (const [file, text] of await downloadsOf(root)) await writeFile(join(folder, file), text);
      },
    },
  };
}

function fail(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const error = new Error(problems.join("\n"));
  // Astro prints it below the message, and whoever has to fix a page has no use for it.
  delete error.stack;
  throw error;
}
