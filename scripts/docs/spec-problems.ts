import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { bundleSpec } from "../generate/bundle.js";
import { type Manifest, manifestName, readInputs } from "../generate/manifest.js";
import { checkTranslation } from "../generate/translation.js";

/** The site shows generated/, which has to be that of this spec. */
export async function findSpecProblems(root: string): Promise<string[]> {
  const manifest: Manifest = JSON.parse(await readFile(join(root, "generated", manifestName), "utf8"));
  const { inputs } = await readInputs(root);
  const changed = Object.keys(inputs).find(
    (file) => /^(openapi\.yaml|overlays\/)/.test(file) && inputs[file] !== manifest.inputs[file],
  );
  if (!changed) return [];
  try {
    // A broken spec or translation is worth naming first: generating again would fail as well.
    await bundleSpec(root);
    await checkTranslation(root);
  } catch (error) {
    return [(error as Error).message];
  }
  return [`${changed}:1 has changed since generated/ was made from it. Run \`npm run generate\`, then build again.`];
}
