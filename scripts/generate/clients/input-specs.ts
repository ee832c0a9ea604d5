import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Spec } from "../../openapi/document.js";
import { withOverlays } from "../editions/editions.js";

/** Overlays in overlays/, by their names. */
type Overlays = readonly string[];

/**
 * Writes the spec into `folder` as each of these lists of Overlays changes it, once for lists that are equal. Gives the
 * paths in the order of the lists.
 */
export async function writeInputSpecs(
  root: string,
  spec: Spec,
  lists: readonly Overlays[],
  folder: string,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths = new Map<string, Promise<string>>();
  return Promise.all(
    lists.map((overlays) => {
      const name = overlays.join("+");
      const path = paths.get(name) ?? writeInputSpec(root, spec, overlays, join(folder, `${name}.json`));
      paths.set(name, path);
      return path;
    }),
  );
}

async function writeInputSpec(root: string, spec: Spec, overlays: Overlays, path: string): Promise<string> {
  await writeFile(path, JSON.stringify(await withOverlays(root, spec, overlays)));
  return path;
}
