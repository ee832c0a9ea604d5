import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";

const redocly = join(createRequire(import.meta.url).resolve("@redocly/cli/package.json"), "../bin/cli.js");

/** Lets Redocly generate a client from the contract into a folder, and gives the file to import. */
export async function generateClient(root: string, folder: string): Promise<string> {
  const source = join(folder, "redocly-client.ts");
  const program = [redocly, "generate-client", join(root, "openapi.yaml"), "--output", source];
  await promisify(execFile)(process.execPath, program, {
    cwd: root,
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  const outfile = join(folder, "redocly-client.mjs");
  await build({ entryPoints: [source], outfile, format: "esm", target: "es2022", logLevel: "error" });
  return outfile;
}
