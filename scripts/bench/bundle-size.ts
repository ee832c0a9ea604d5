import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What the main entry may weigh, in bytes. A larger one has to be worth it to everyone who loads the client. */
export const maxEntryBytes = 16_500;

/** How many bytes a module takes together with all that it imports: bundled for browsers, minified and gzipped. */
export async function bundleSize(file: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    logLevel: "silent",
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error(`${file} gives no bundle.`);
  return gzipSync(bundle.contents, { level: 9 }).length;
}
