import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { mediaTypes } from "../../test/site/site.js";
import { type LoopbackServer, serveOnLoopback } from "../../test/support/loopback.js";

interface Answer {
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
}

/** Serves folders on 127.0.0.1, each below a path, as a static host does: gzipped, and that before anyone asks. */
export async function serveGzipped(folders: Readonly<Record<string, string>>): Promise<LoopbackServer> {
  const answers = new Map<string, Answer>();
  for (const [base, folder] of Object.entries(folders)) {
    for (const [path, answer] of await readAnswers(folder)) answers.set(base + path, answer);
  }
  return serveOnLoopback(({ url = "/" }, response) => {
    const answer = answers.get(url);
    if (answer) response.writeHead(200, answer.headers).end(answer.body);
    else response.writeHead(404).end();
  });
}

/** What is answered for each file that a page is made of, by its path. */
async function readAnswers(folder: string): Promise<[string, Answer][]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const known = files.filter((file) => file.isFile() && mediaTypes[extname(file.name)] !== undefined);
  return Promise.all(
    known.map(async ({ name, parentPath }): Promise<[string, Answer]> => {
      const file = join(parentPath, name);
      const body = await promisify(gzip)(await readFile(file));
      const headers = {
        "Content-Type": mediaTypes[extname(name)] ?? "",
        "Content-Encoding": "gzip",
        "Content-Length": body.length,
      };
      const path = relative(folder, file).replaceAll("\\", "/");
      return [path.replace(/(^|\/)index\.html$/, "$1"), { headers, body }];
    }),
  );
}
