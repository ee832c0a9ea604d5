import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Writes options for the generator's `batch` command into its folder, and gives their path in it. */
export async function writeOptions(
  folder: string,
  name: string,
  options: Readonly<Record<string, unknown>>,
): Promise<string> {
  await mkdir(join(folder, "options"), { recursive: true });
  await writeFile(join(folder, "options", `${name}.json`), JSON.stringify(options));
  return `options/${name}.json`;
}
