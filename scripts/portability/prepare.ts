import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "../support/run.js";
import type { Place, Tool } from "./tool.js";

/** Brings a tool and its files into place: why that is impossible, as the end of a sentence, or undefined. */
export async function prepare(tool: Tool, place: Place): Promise<string | undefined> {
  if (!existsSync(place.spec)) return `${place.spec} is missing. Run: npm run generate`;
  for (const program of tool.needs) {
    if (!(await isInstalled(program))) return `${program} is not installed, which ${tool.name} needs`;
  }
  try {
    await tool.fetch(place.tool);
  } catch (error) {
    return `it cannot be fetched into ${place.tool}: ${(error as Error).message}`;
  }
  rmSync(place.folder, { recursive: true, force: true });
  mkdirSync(place.folder, { recursive: true });
  for (const [name, text] of Object.entries(tool.files?.(place) ?? {})) {
    mkdirSync(dirname(join(place.folder, name)), { recursive: true });
    writeFileSync(join(place.folder, name), text);
  }
  return undefined;
}

const isInstalled = (program: string): Promise<boolean> =>
  run(program, ["--help"]).then(
    () => true,
    () => false,
  );
