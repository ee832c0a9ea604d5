import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeBlocks, read } from "../docs/documents.js";
import { root } from "../support/root.js";
import { run } from "../support/run.js";
import { nodeEntries, webEntries } from "./smoke/checks.js";
import { outcomesOf, type Target } from "./target.js";
import { versionOf } from "./tools.js";

/** What a bundle is made of, and who is to run it. */
interface Use {
  readonly title: string;
  readonly file: string;
  readonly entries: Target["entries"];
}

const forWeb: Use = { title: "for the web", file: "page.js", entries: webEntries };
const forNode: Use = { title: "for Node.js", file: "node.js", entries: nodeEntries };
const mainEntryForWeb: Use = { title: "for the web", file: "main-entry.js", entries: ["client"] };

interface Settings {
  /** The package that holds the bundler, if it has another name. */
  readonly packageName?: string;
  /** What its users have to write into their package.json. */
  readonly manifest?: object;
}

/** A bundler and a use of what it makes. Node.js runs the bundle, a page's as well. */
function bundling(name: string, { title, file, entries }: Use, settings: Settings = {}): Target {
  const { packageName = name, manifest } = settings;
  const names = Object.keys(manifest ?? {}).map((key) => `\`${key}\``);
  return {
    name: `${name}${names.length > 0 ? ` with ${names.join(" and ")}` : ""}, ${title}`,
    version: versionOf(packageName),
    entries,
    run: async (folder, service) => {
      const project = makeProject(join(folder, "projects", `${name}-${file}`.replace(/\W+/g, "-")), folder, manifest);
      const platform = file === "node.js" ? "node" : "web";
      const command = ["--import", "tsx", join(root, "scripts/runtimes/make-bundle.ts"), name, project, file, platform];
      const built = await run("node", command);
      if (built.exitCode !== 0) throw new Error(`It does not build: ${built.output}${built.errorOutput}`);
      const program = platform === "node" ? ["out/bundle.js"] : [join(folder, "load.js"), "out/bundle.js"];
      return outcomesOf(await run("node", [...program, service], { cwd: project }));
    },
  };
}

/** A folder with the programs alone, below the one that the package is installed in. */
function makeProject(project: string, folder: string, manifest?: object): string {
  mkdirSync(join(project, "out"), { recursive: true });
  // Parcel takes a folder with a lock file for the project's.
  for (const file of ["checks.js", "main-entry.js", "node.js", "page.js", "web.js", "package-lock.json"]) {
    copyFileSync(join(folder, file), join(project, file));
  }
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, ...manifest }));
  return project;
}

/** What the guide tells users of Parcel; what is only for a page is taken out for Node.js. */
const forParcel = JSON.parse(
  codeBlocks(read("docs/src/content/docs/guides/modules.md")).find(({ code }) => code.includes("@parcel"))?.code ?? "",
);
const { alias: _, ...forParcelInNode } = forParcel;

/** Every bundler. */
export const bundlers: readonly Target[] = [
  ...["esbuild", "webpack", "vite", "rollup"].flatMap((name) => [forWeb, forNode].map((use) => bundling(name, use))),
  ...[forWeb, forNode].map((use) => bundling("rspack", use, { packageName: "@rspack/core" })),
  bundling("parcel", mainEntryForWeb),
  bundling("parcel", forWeb, { manifest: forParcel }),
  bundling("parcel", forNode, { manifest: forParcelInNode }),
  bundling("metro", forWeb),
];
