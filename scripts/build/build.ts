// Writes the code of the package into dist/, where tsc has written the declarations.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "../support/root.js";
import { bundleEntries, filesIn } from "./bundle.js";
import { thirdPartyNotices } from "./third-party-notices.js";

const dist = join(root, "dist");

const bundles = await bundleEntries();
const files = new Map(
  bundles.flatMap(({ outputFiles }) => outputFiles.map(({ path, contents }) => [relative(dist, path), contents])),
);
files.set("THIRD-PARTY-NOTICES", Buffer.from(thirdPartyNotices(root, filesIn(bundles))));
for (const [name, contents] of files) write(join(dist, name), contents);
removeLeftovers();

/** Leaves a file alone that is as it should be: a test may be reading it. */
function write(file: string, contents: Uint8Array): void {
  if (existsSync(file) && readFileSync(file).equals(contents)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, contents);
}

/** Removes what an earlier build made of sources that have changed or gone. */
function removeLeftovers(): void {
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const name = relative(dist, join(entry.parentPath, entry.name));
    const isDeclared = name.endsWith(".d.ts") && existsSync(join(root, "src", name.replace(/\.d\.ts$/, ".ts")));
    const isWanted = !entry.isFile() || files.has(name) || isDeclared || name === ".tsbuildinfo";
    if (!isWanted) rmSync(join(dist, name));
  }
}
