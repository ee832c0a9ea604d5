import { readFileSync } from "node:fs";
import { type BuildOptions, type BuildResult, build } from "esbuild";
import { root } from "../support/root.js";
import { entrySources } from "./entries.js";

const { dependencies, peerDependencies } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));

const options = {
  absWorkingDir: root,
  outdir: "dist",
  outbase: "src",
  chunkNames: "chunks/[hash]",
  bundle: true,
  // What entries share goes into chunks, so that there is one class of each error.
  splitting: true,
  format: "esm",
  target: "es2022",
  // Neither Node.js nor browsers: modules of Node.js are only found as node:*.
  platform: "neutral",
  mainFields: ["module", "main"],
  // Packages that users install. openapi-fetch is one of them: so its fixes reach users without a release of this
  // package, those who use it themselves have it once, and the import stays within its limit all the same.
  external: ["node:*", ...Object.keys(dependencies), ...Object.keys(peerDependencies)],
  // The maps carry the sources, because src/ is not published.
  sourcemap: true,
  metafile: true,
  write: false,
  logLevel: "warning",
} satisfies BuildOptions;

/** What is read of a bundle, whatever it was built with. */
export type Bundle = Pick<BuildResult<{ metafile: true; write: false }>, "metafile" | "outputFiles">;

/** The command needs Node.js, and bundles CommonJS packages that ask for modules of Node.js by require. */
const commandOptions = {
  ...options,
  platform: "node",
  // Nobody imports it, and it shows no stack trace.
  sourcemap: false,
  banner: { js: 'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);' },
} satisfies BuildOptions;

/** Bundles every entry, in memory. */
export async function bundleEntries(): Promise<readonly Bundle[]> {
  const sources = entrySources();
  const isOfServer = (source: string) => source.startsWith("src/server/");
  const isOfCommand = (source: string) => source.startsWith("src/command/");
  const isOfLibrary = (source: string) => !isOfServer(source) && !isOfCommand(source);
  // The local server and the command have bundles of their own: every entry beside them would load what their CommonJS
  // packages need.
  return Promise.all([
    build({ ...options, entryPoints: sources.filter(isOfLibrary) }),
    build({ ...options, entryPoints: sources.filter(isOfServer) }),
    build({ ...commandOptions, entryPoints: sources.filter(isOfCommand) }),
  ]);
}

/** The files that bundles are made of, by their paths from the root. */
export function filesIn(bundles: readonly Bundle[]): readonly string[] {
  const files = bundles.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs)),
  );
  return [...files, ...files.filter((file) => file.startsWith("generated/")).flatMap(filesBundledInto)];
}

/** The validators are a bundle themselves, in which comments of esbuild name the files of packages. */
function filesBundledInto(generated: string): readonly string[] {
  return readFileSync(`${root}${generated}`, "utf8").match(/(?<=^\/\/ )node_modules\/.+$/gm) ?? [];
}
