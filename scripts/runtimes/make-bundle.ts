// Bundles a program of a project: make-bundle.ts BUNDLER PROJECT FILE web|node
// A process of its own, because bundlers bring along native code and hooks that would not live in Jest.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { importTool, toolPath } from "./tools.js";

/** Makes `out/bundle.js` of an entry: a page's script, or a program for Node.js. */
type Bundle = (project: string, entry: string, isForNode: boolean) => Promise<unknown>;

/** As each bundler does it by itself: options say where things are, and what it cannot do without. */
const bundlers: Readonly<Record<string, Bundle>> = {
  esbuild: async (project, entry, isForNode) => {
    const { build } = await importTool("esbuild");
    const platform = isForNode ? "node" : "browser";
    await build({
      entryPoints: [join(project, entry)],
      bundle: true,
      platform,
      outfile: join(project, "out/bundle.js"),
    });
  },

  webpack: (project, entry, isForNode) => webpackOrRspack("webpack", project, entry, isForNode),

  rspack: (project, entry, isForNode) => webpackOrRspack("@rspack/core", project, entry, isForNode),

  rollup: async (project, entry, isForNode) => {
    const { rollup } = await importTool("rollup");
    const { default: resolve } = await importTool("@rollup/plugin-node-resolve");
    const { default: commonjs } = await importTool("@rollup/plugin-commonjs");
    const { default: json } = await importTool("@rollup/plugin-json");
    const plugins = [resolve({ browser: !isForNode, preferBuiltins: isForNode }), json()];
    // undici asks for it inside of a try, because not every Node.js has it.
    plugins.push(commonjs({ ignore: ["node:sqlite"] }));
    const bundle = await rollup({ input: join(project, entry), plugins, onLog: () => undefined });
    await bundle.write({
      file: join(project, "out/bundle.js"),
      format: isForNode ? "cjs" : "iife",
      inlineDynamicImports: true,
    });
  },

  vite: async (project, entry, isForNode) => {
    const { build } = await importTool("vite");
    const rollupOptions = { output: { entryFileNames: "bundle.js" } };
    const common = { root: project, logLevel: "error" };
    const outDir = join(project, "out");
    if (isForNode) {
      // Left alone, it leaves packages where they are.
      return build({ ...common, ssr: { noExternal: true }, build: { ssr: entry, outDir, rollupOptions } });
    }
    writeFileSync(join(project, "index.html"), `<!doctype html><script type="module" src="/${entry}"></script>`);
    // It would look for a document.
    const modulePreload = { polyfill: false };
    return build({ ...common, build: { outDir, rollupOptions, modulePreload } });
  },

  parcel: async (project, entry, isForNode) => {
    const { Parcel } = await importTool("@parcel/core");
    const target = isForNode
      ? { context: "node", engines: { node: ">= 20" }, includeNodeModules: true, outputFormat: "commonjs" }
      : { context: "browser" };
    const parcel = new Parcel({
      entries: [join(project, entry)],
      defaultConfig: toolPath("@parcel/config-default/index.json"),
      mode: "production",
      shouldDisableCache: true,
      targets: { main: { distDir: join(project, "out"), distEntry: "bundle.js", ...target } },
    });
    await parcel.run().catch((error: { diagnostics?: { message: string }[] }) => {
      throw error.diagnostics ? new Error(error.diagnostics.map(({ message }) => message).join(" ")) : error;
    });
  },

  metro: async (project, entry) => {
    const metro = await importTool("metro");
    const configuration = await metro.loadConfig(
      { cwd: project },
      {
        projectRoot: project,
        resetCache: true,
        // Up to where the package is installed; and what it puts into every bundle.
        watchFolders: [join(project, "../.."), toolPath("metro-runtime"), toolPath("@babel/runtime")],
        transformer: {
          babelTransformerPath: toolPath("metro-babel-transformer/src/index.js"),
          asyncRequireModulePath: toolPath("metro-runtime/src/modules/asyncRequire.js"),
          getTransformOptions: async () => ({ transform: { experimentalImportSupport: true } }),
        },
      },
    );
    const out = join(project, "out/bundle.js");
    await metro.runBuild(configuration, { entry: join(project, entry), out, platform: "web", dev: false });
  },
};

/** Either takes the other's configuration. */
async function webpackOrRspack(name: string, project: string, entry: string, isForNode: boolean): Promise<void> {
  const { default: bundler } = await importTool(name);
  const compiler = bundler({
    mode: "production",
    context: project,
    entry: `./${entry}`,
    target: isForNode ? "node" : "web",
    output: { path: join(project, "out"), filename: "bundle.js" },
  });
  const stats = await new Promise<{ hasErrors(): boolean; toString(what: string): string }>((resolve, reject) =>
    compiler.run((error: Error | null, outcome: never) => (error ? reject(error) : resolve(outcome))),
  );
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
}

const [bundler = "", project = "", entry = "", platform] = process.argv.slice(2);
await bundlers[bundler]?.(project, entry, platform === "node");
// Parcel and Metro leave workers behind.
process.exit();
