import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isMap, isScalar, isSeq } from "yaml";
import { bundleContract } from "../../codegen/bundle.js";
import { type Manifest, manifestName, readInputs } from "../../codegen/manifest.js";
import { checkTranslation } from "../../codegen/translation.js";
import { readYaml } from "../../codegen/yaml-file.js";
import { labelFaults, pageFaults } from "./page-faults.js";

/** What keeps the site of the project in `root` from being built: a sentence each, with the file and mostly the line. */
export async function faultsOf(root: string): Promise<string[]> {
  const found = await Promise.all([contractFaults, sampleFaults, pageFaults, labelFaults].map((check) => check(root)));
  return found.flat();
}

/** The site shows generated/, which has to be that of this contract. */
async function contractFaults(root: string): Promise<string[]> {
  const manifest: Manifest = JSON.parse(await readFile(join(root, "generated", manifestName), "utf8"));
  const { inputs } = await readInputs(root);
  const changed = Object.keys(inputs).filter(
    (file) => /^(openapi\.yaml|overlays\/)/.test(file) && inputs[file] !== manifest.inputs[file],
  );
  if (changed.length === 0) return [];
  // Whoever broke the contract wants to hear of that first.
  await bundleContract(root);
  await checkTranslation(root);
  return [`${changed[0]}:1 has changed since generated/ was made from it. Run \`npm run generate\`, then build again.`];
}

async function sampleFaults(root: string): Promise<string[]> {
  const file = "docs/samples.yaml";
  const { document, placeOf } = readYaml(file, await readFile(join(root, file), "utf8"));
  const samples = isSeq(document.contents) ? document.contents.items : [];
  return samples.flatMap((sample) => {
    const named = isMap(sample) ? sample.get("file", true) : undefined;
    if (isScalar(named) && existsSync(join(root, String(named.value)))) return [];
    const missing = isScalar(named) ? String(named.value) : "no file";
    return [`${placeOf(named ?? sample)} names a sample that does not exist: ${missing}. Correct it, or add the file.`];
  });
}
