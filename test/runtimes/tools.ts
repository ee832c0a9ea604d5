import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { alone } from "../support/alone.js";
import { run } from "../support/run.js";

const folder = fileURLToPath(new URL("tools", import.meta.url));
const note = join(folder, "node_modules/.installed");
const { resolve } = createRequire(join(folder, "package.json"));

const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/**
 * Installs the runtimes and bundlers unless they are here, and the same: about a gigabyte, so only what needs them asks.
 * No script of theirs is run. Gives a sentence when they cannot be had. Who names the same parent waits for the others.
 */
export async function missingTools(parent = process.env["RUN_FOLDER"] ?? ""): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return "The tools are installed for Linux on x64 only.";
  const wanted = createHash("sha256")
    .update(readFileSync(join(folder, "package-lock.json")))
    .digest("hex");
  const isHere = () => existsSync(note) && readFileSync(note, "utf8") === wanted;
  return alone(join(parent, "tools-are-being-installed"), async () => {
    if (isHere()) return undefined;
    const flags = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"];
    const { exitCode, errorOutput } = await run("npm", ["ci", ...flags], { cwd: folder });
    if (exitCode !== 0) return `npm ci cannot install test/runtimes/tools: ${errorOutput.trim().split("\n").at(-1)}`;
    writeFileSync(note, wanted);
    return undefined;
  });
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
