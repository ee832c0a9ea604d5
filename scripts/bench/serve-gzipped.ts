import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { mediaTypes } from "../docs/serve-folder.js";
import { type LoopbackServer, serveOnLoopback } from "../support/loopback.js";

/** Serves a folder below a path, gzipped as a static host does. */
export function serveGzipped(folder: string, base: string): Promise<LoopbackServer> {
  return serveOnLoopback(async ({ url = "/" }, response) => {
    const path = new URL(url, "http://127.0.0.1").pathname.slice(base.length).replace(/\/$/, "/index.html");
    const file = await readFile(join(folder, path)).catch(() => undefined);
    if (!file) return void response.writeHead(404).end();
    const body = await promisify(gzip)(file);
    const type = mediaTypes[extname(path)] ?? "application/octet-stream";
    response
      .writeHead(200, { "Content-Type": type, "Content-Encoding": "gzip", "Content-Length": body.length })
      .end(body);
  });
}
