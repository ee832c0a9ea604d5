import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("tools", import.meta.url));
const { resolve } = createRequire(join(folder, "package.json"));
const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** Why the runtimes and bundlers cannot be used, as a sentence; undefined where they can. */
export const missingTools: string | undefined = findOut();

function findOut(): string | undefined {
  if (process.platform !== "linux" || process.arch !== "x64")
    return "The runtimes are installed for Linux on x64 only.";
  try {
    const lockFile = readFileSync(join(folder, "package-lock.json"), "utf8");
    if (lockFile === readFileSync(join(folder, "node_modules/.installed-package-lock.json"), "utf8")) return undefined;
  } catch {}
  return "The runtimes are not installed: node scripts/ensure-installed.js scripts/runtimes/tools";
}

/** The path of a file that a tool brings along, or of a tool that has to be imported. */
export const toolPath = (file: string): string => join(folder, "node_modules", file);

/** Imports a tool, whose types are not installed when this is checked. */
// biome-ignore lint/suspicious/noExplicitAny: it has no type
export const importTool = (name: string): Promise<any> => import(resolve(name));

/** The version of a tool, which is exact in the package. */
export function versionOf(name: string): string {
  const version: string = dependencies[name] ?? optionalDependencies[name];
  return version.replace(/^npm:.+@/, "");
}
