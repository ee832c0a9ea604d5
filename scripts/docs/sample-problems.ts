import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isMap, isScalar, isSeq } from "yaml";
import { readYaml } from "../generate/yaml-file.js";

/** Samples that docs/samples.yaml lists, and that do not exist. */
export async function findSampleProblems(root: string): Promise<string[]> {
  const file = "docs/samples.yaml";
  const { document, locationOf } = readYaml(file, await readFile(join(root, file), "utf8"));
  const samples = isSeq(document.contents) ? document.contents.items : [];
  return samples.flatMap((sample) => {
    const named = isMap(sample) ? sample.get("file", true) : undefined;
    if (isScalar(named) && existsSync(join(root, String(named.value)))) return [];
    const missing = isScalar(named) ? String(named.value) : "no file";
    return [
      `${locationOf(named ?? sample)} names a sample that does not exist: ${missing}. Correct it, or add the file.`,
    ];
  });
}
