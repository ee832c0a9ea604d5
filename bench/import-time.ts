import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const timedImport =
  "const start = performance.now(); await import(process.argv[1]); console.log(performance.now() - start);";

/**
 * How many milliseconds a file takes to import beyond an empty module, once a round. Each import has a process of its
 * own, because a second one would come from memory.
 */
export async function measureImport(file: string, rounds: number, folder: string): Promise<number[]> {
  const empty = join(folder, "empty.mjs");
  await writeFile(empty, "");
  await timeImport(file); // brings the files into the system's cache
  const differences: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const base = await timeImport(empty);
    differences.push((await timeImport(file)) - base);
  }
  return differences;
}

async function timeImport(file: string): Promise<number> {
  const program = ["--input-type=module", "--eval", timedImport, pathToFileURL(file).href];
  const { stdout } = await promisify(execFile)(process.execPath, program);
  return Number(stdout);
}
