import { existsSync, renameSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { alone } from "../support/alone.js";
import { root } from "../support/contract.js";
import { type LoopbackServer, serveOnLoopback } from "../support/loopback.js";
import { type Run, run } from "../support/run.js";

/** Where the tests publish the site: below a path, since a link that forgets it works only at the top. */
export const base = "/some/where";

/**
 * Builds the site below `base`, and gives the folder that holds it. All who name the same parent share one; the test
 * files of a run have a parent in common. `docs/dist` stays as it is. Astro keeps what it has built so far in one place.
 */
export async function buildSite(parent = process.env["RUN_FOLDER"] ?? ""): Promise<string> {
  const folder = join(parent, "site");
  await alone(join(parent, "site-is-being-built"), async () => {
    if (existsSync(folder)) return;
    const parts = `${folder}.parts`;
    const { exitCode, output, errorOutput } = await buildSiteOf(root, parts, "--base", base);
    if (exitCode !== 0) throw new Error(`The site cannot be built:\n${output}${errorOutput}`);
    renameSync(parts, folder);
  });
  return folder;
}

/** Builds the site of the project in `project`, as `npm run docs:build` does. */
export function buildSiteOf(project: string, outDir: string, ...flags: readonly string[]): Promise<Run> {
  const command = ["--env-file=docs/telemetry.env", "docs/build/build.js", "--outDir", outDir, ...flags];
  return run("node", command, { cwd: project });
}

export const mediaTypes: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
};

/** Serves the built site on 127.0.0.1, below the path that it was built for, and nothing beside it. */
export async function serveFolder(folder: string): Promise<LoopbackServer> {
  const server = await serveOnLoopback(async ({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://127.0.0.1");
    const path = decodeURIComponent(pathname).replace(/\/$/, "/index.html");
    const file = path.startsWith(`${base}/`) ? join(folder, path.slice(base.length)) : "";
    const bytes = await readFile(file).catch(() => undefined);
    const type = mediaTypes[extname(file)] ?? "application/octet-stream";
    if (bytes) return void response.writeHead(200, { "Content-Type": type }).end(bytes);
    const missing = await readFile(join(folder, "404.html")).catch(() => "Nothing is there.");
    response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" }).end(missing);
  });
  return { ...server, url: server.url + base };
}
