import { join } from "node:path";
import { parseArgs } from "node:util";
import { languageNames } from "./clients/language.js";
import { differences, type Folder, readFolder, writeFolder } from "./folder.js";
import { manifestName, manifestOf, manifestText, readInputs } from "./manifest.js";

const root = process.cwd();
const generated = join(root, "generated");
const repair = "npm run generate";

try {
  const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
  await (values.check ? check() : generate());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Writes generated/, unless the manifest shows that it already is what these inputs give. */
async function generate(): Promise<void> {
  const [inputs, present] = await Promise.all([readInputs(root), readFolder(generated)]);
  if (present.get(manifestName) === manifestText(manifestOf(inputs, present))) {
    console.log(`generated/ is up to date: ${present.size} files.`);
    return;
  }
  const outputs = await regenerate();
  await writeFolder(generated, outputs);
  const changes = differences(outputs, present).map(
    (line) => `  ${line.replace("missing", "new    ").replace("extra  ", "removed")}`,
  );
  console.log([`generated/ is written: ${outputs.size} files.`, ...changes].join("\n"));
}

/** Fails unless generated/ is, byte for byte, what a fresh run gives. Writes nothing. */
async function check(): Promise<void> {
  const [expected, actual] = await Promise.all([regenerate(), readFolder(generated)]);
  const found = differences(expected, actual);
  if (found.length > 0) {
    throw new Error(
      `generated/ is not what openapi.yaml gives:\n  ${found.join("\n  ")}\nTo repair it, run: ${repair}`,
    );
  }
  console.log(`generated/ is what openapi.yaml gives: ${expected.size} files.`);
}

async function regenerate(): Promise<Folder> {
  // Loaded only when needed: together they take longer than telling that nothing has changed.
  const [{ bundleContract }, { outputsOf }, { clientsOf }] = await Promise.all([
    import("./bundle.js"),
    import("./outputs.js"),
    import("./clients/clients.js"),
  ]);
  const [inputs, contract, languages] = await Promise.all([
    readInputs(root),
    bundleContract(root),
    languageNames(root),
  ]);
  const [outputs, clients] = await Promise.all([outputsOf(contract), clientsOf(root, contract, languages)]);
  const all: Folder = new Map([...outputs, ...clients]);
  return all.set(manifestName, manifestText(manifestOf(inputs, all)));
}
