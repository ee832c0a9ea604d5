import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { serveFolder } from "../../../scripts/docs/serve-folder.js";
import { alone } from "../../../scripts/support/alone.js";
import type { LoopbackServer } from "../../../scripts/support/loopback.js";
import { type Run, run } from "../../../scripts/support/run.js";
import { root } from "../../support/spec.js";

/** Where the tests publish the site: below a path, since a link that forgets it works only at the top. */
export const base = "/some/where";

/** The address that the site is built for. Nothing asks it: the tests serve the site on this machine. */
export const publishedAt = `https://site.example${base}`;

/**
 * Builds the site below `base`, and gives the folder that holds it. All who name the same parent share one; the test
 * files of a run have a parent in common. `docs/dist` stays as it is. Astro keeps what it has built so far in one place.
 */
export async function buildSite(parent = process.env["RUN_FOLDER"] ?? ""): Promise<string> {
  const folder = join(parent, "site");
  await alone(join(parent, "site-is-being-built"), async () => {
    if (existsSync(folder)) return;
    const parts = `${folder}.parts`;
    const { exitCode, output, errorOutput } = await buildSiteOf(
      root,
      parts,
      ...["--base", base, "--site", new URL(publishedAt).origin],
    );
    if (exitCode !== 0) throw new Error(`The site cannot be built:\n${output}${errorOutput}`);
    renameSync(parts, folder);
  });
  return folder;
}

/** Builds the site of the project in `project`, as `npm run docs:build` does. */
export function buildSiteOf(project: string, outDir: string, ...flags: readonly string[]): Promise<Run> {
  const command = ["run", "--silent", "build", "--prefix", "docs", "--", "--outDir", outDir, ...flags];
  // Jest sets NODE_ENV to "test", and Astro then makes pages for development.
  return run("npm", command, { cwd: project, env: { NODE_ENV: "production" } });
}

/** Serves the built site below `base`. */
export function serveSite(folder: string): Promise<LoopbackServer> {
  return serveFolder(folder, base);
}
