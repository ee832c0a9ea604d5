import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";

/** How a command of Redocly ended, and what it printed. */
export interface Run {
  readonly failed: boolean;
  readonly output: string;
  readonly errorOutput: string;
}

/** Runs Redocly's command line in `root`. */
export async function redocly(root: string, commandArguments: readonly string[]): Promise<Run> {
  const command = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");
  const options = { cwd: root, maxBuffer: 64 * 2 ** 20, env: { ...process.env, REDOCLY_TELEMETRY: "off" } };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [command, ...commandArguments], options);
    return { failed: false, output: stdout, errorOutput: withoutBanner(stderr) };
  } catch (error) {
    const { stdout = "", stderr = String(error) } = error as { stdout?: string; stderr?: string };
    return { failed: true, output: stdout, errorOutput: withoutBanner(stderr) };
  }
}

/** Redocly begins with a box about the version of Node. */
function withoutBanner(text: string): string {
  return text.replace(/^.*[╔║╚].*$/gm, "").trim();
}
