import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { root } from "../../scripts/support/root.js";

/** The built main entry in one file, as a web page or an edge runtime gets it, and the files that it is made of. */
export async function bundleMainEntry(
  options: Pick<BuildOptions, "format" | "globalName" | "platform">,
): Promise<{ code: string; files: readonly string[] }> {
  const { metafile, outputFiles } = await build({
    entryPoints: [join(root, "dist/client.js")],
    absWorkingDir: root,
    bundle: true,
    target: "es2022",
    write: false,
    metafile: true,
    preserveSymlinks: true,
    logLevel: "silent",
    ...options,
  });
  return { code: outputFiles[0]?.text ?? "", files: Object.keys(metafile.inputs) };
}
