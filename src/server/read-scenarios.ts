import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "lossless-json";
import { checkScenario } from "./check-scenario.js";
import { LocalServerError } from "./local-server-error.js";
import type { Scenario } from "./scenario.js";

/** Reads a folder of scenarios. */
export async function readScenarios(folder: string): Promise<Scenario[]> {
  const files = await readdir(folder).catch(() => {
    throw new LocalServerError(`The scenarios folder ${folder} cannot be read. Pass a folder of .json files.`);
  });
  const paths = files.filter((file) => file.endsWith(".json")).map((file) => join(folder, file));
  if (paths.length === 0) {
    throw new LocalServerError(`The scenarios folder ${folder} has no .json files. Pass one that has.`);
  }
  const texts = await Promise.all(paths.map(async (path) => [path, await readScenario(path)]));
  return parseScenarios(Object.fromEntries(texts));
}

function readScenario(path: string): Promise<string> {
  return readFile(path, "utf8").catch(({ code }: NodeJS.ErrnoException) => {
    throw new LocalServerError(`The scenario ${path} cannot be read (${code}). Fix or remove it.`);
  });
}

/** Parses scenarios from the text of their files, by name. They are tried in the order of their names. */
export function parseScenarios(texts: Readonly<Record<string, string>>): Scenario[] {
  const files = Object.entries(texts).sort(([one], [other]) => (one < other ? -1 : 1));
  return files.map(([file, text]) => checkScenario(file, parseFile(file, text)));
}

function parseFile(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    // The message quotes what it found, which may be a line break.
    const reason = (error as Error).message.replace(/\s+/g, " ");
    throw new LocalServerError(`The scenario ${file} is not valid JSON: ${reason}. Fix it there.`);
  }
}
