import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";

/** The files of a folder: their text by their path in it, with forward slashes. */
export type Folder = Map<string, string>;

/** Reads a folder and all below it; one that does not exist is empty. */
export async function readFolder(path: string): Promise<Folder> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(refuseAllButMissing);
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  const read = await Promise.all(
    files.map(
      async (file): Promise<[string, string]> => [
        relative(path, file).split(sep).join("/"),
        await readFile(file, "utf8"),
      ],
    ),
  );
  return new Map(read.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Empties a folder and writes these files into it. */
export async function writeFolder(path: string, folder: Folder): Promise<void> {
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { recursive: true });
  for (const [file, text] of folder) {
    await mkdir(dirname(join(path, file)), { recursive: true });
    await writeFile(join(path, file), text);
  }
}

/** How `actual` differs from `expected`: one line a file, "changed", "missing" or "extra", and its path. */
export function differences(expected: Folder, actual: Folder): string[] {
  const names = [...new Set([...expected.keys(), ...actual.keys()])].sort();
  return names.flatMap((name) => {
    if (!actual.has(name)) return [`missing ${name}`];
    if (!expected.has(name)) return [`extra   ${name}`];
    return actual.get(name) === expected.get(name) ? [] : [`changed ${name}`];
  });
}

function refuseAllButMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === "ENOENT") return [];
  throw error;
}
