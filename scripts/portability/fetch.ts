import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../support/run.js";
import { complaintOf } from "./complaint.js";
import type { Tool } from "./tool.js";

type Fetch = Tool["fetch"];

/** Packages of npm, in exact versions, as `name@version`. */
export const npmPackages = (...packages: readonly string[]): Fetch =>
  once(packages, async (folder) => {
    writeFileSync(join(folder, "package.json"), `{ "private": true, "type": "module" }\n`);
    // Some tools ask for a newer Node.js than they need.
    const flags = [
      "--engine-strict=false",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      "--prefer-offline",
      "--loglevel=error",
    ];
    await mustRun(folder, "npm", ["install", ...flags, ...packages]);
  });

/** Packages of Python, in exact versions, as `name==version`, in an environment of their own. */
export const pythonPackages = (...packages: readonly string[]): Fetch =>
  once(packages, async (folder) => {
    await mustRun(folder, "python3", ["-m", "venv", "."]);
    await mustRun(folder, "bin/pip", ["install", "--quiet", "--disable-pip-version-check", ...packages]);
  });

/** A command written in Go, as `path@version`; Go checks it against its checksum database. */
export const goCommand = (command: string): Fetch =>
  once([command], (folder) => mustRun(folder, "go", ["install", command], { GOBIN: join(folder, "bin") }));

/** A file of Maven, as `group:artifact:version`; it keeps its name. */
export const mavenFile = (artifact: string): Fetch =>
  once([artifact], (folder) =>
    mustRun(folder, "mvn", ["-q", "-B", "dependency:copy", `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`]),
  );

/** Fetches once, unless what is asked for has changed; a fetch that was cut short leaves no trace. */
function once(what: readonly string[], fetch: Fetch): Fetch {
  return async (folder) => {
    const stamp = join(folder, ".fetched");
    const wanted = what.join("\n");
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await fetch(folder);
    writeFileSync(stamp, wanted);
  };
}

async function mustRun(
  cwd: string,
  program: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { exitCode, output, errorOutput } = await run(program, words, { cwd, env });
  if (exitCode !== 0) throw new Error(`${program} failed: ${complaintOf({ output, errorOutput })}`);
}
