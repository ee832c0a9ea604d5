import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { run } from "../support/run.js";

const timedImport =
  "const start = performance.now(); await import(process.argv[1]); console.log(performance.now() - start);";

/**
 * How many milliseconds a module takes to import beyond an empty one, once for each round. Each import is in a process of
 * its own, because a second one would come from memory.
 */
export async function measureImport(module: string, rounds: number, folder: string): Promise<readonly number[]> {
  const empty = join(folder, "empty.mjs");
  await writeFile(empty, "");
  await timeImport(module); // brings the files into the cache of the operating system
  const differences: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const base = await timeImport(pathToFileURL(empty).href);
    differences.push((await timeImport(module)) - base);
  }
  return differences;
}

async function timeImport(module: string): Promise<number> {
  const { output } = await run(process.execPath, ["--input-type=module", "--eval", timedImport, module]);
  return Number(output);
}
