import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { type LoopbackServer, serveOnLoopback } from "../support/loopback.js";

export const mediaTypes: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

/** Serves a built site on 127.0.0.1, below the base path that it was built for, and nothing beside it. */
export async function serveFolder(folder: string, base = ""): Promise<LoopbackServer> {
  const server = await serveOnLoopback(async ({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://127.0.0.1");
    const path = decodeURIComponent(pathname).replace(/\/$/, "/index.html");
    const file = path.startsWith(`${base}/`) ? join(folder, path.slice(base.length)) : "";
    const bytes = await readFile(file).catch(() => undefined);
    const type = mediaTypes[extname(file)] ?? "application/octet-stream";
    if (bytes) return void response.writeHead(200, { "Content-Type": type }).end(bytes);
    const missing = await readFile(join(folder, "404.html")).catch(() => "There is no such page.");
    response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" }).end(missing);
  });
  return { ...server, url: server.url + base };
}
