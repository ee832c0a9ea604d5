import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Contract } from "../contract.js";
import { applyOverlays } from "../overlay.js";

/** Writes each variant of the contract into `folder`, and gives its path by its name. */
export async function writeVariants(
  root: string,
  contract: Contract,
  names: readonly string[],
  folder: string,
): Promise<Map<string, string>> {
  const source = join(folder, "contract.json");
  await writeFile(source, JSON.stringify(contract));
  const distinct = [...new Set(names)];
  const paths = await Promise.all(
    distinct.map((name) => writeVariant(root, source, name, join(folder, `${name}.json`))),
  );
  return new Map(distinct.map((name, index) => [name, paths[index] as string]));
}

async function writeVariant(root: string, source: string, name: string, path: string): Promise<string> {
  const overlays = name.split("+").map((part) => join("codegen", "variants", `${part}.yaml`));
  for (const overlay of overlays) {
    await readFile(join(root, overlay)).catch(() => {
      throw new Error(
        `${overlay} does not exist. Write this Overlay, or name another variant in codegen/<language>.yaml.`,
      );
    });
  }
  await applyOverlays(root, source, overlays, path);
  return path;
}
