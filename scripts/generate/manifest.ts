import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Folder, readFolder } from "./folder.js";

/** Where in generated/ the manifest lies. */
export const manifestName = "manifest.json";

/** What generated/ was made from, and what it holds, as SHA-256. No times: equal inputs give an equal manifest. */
export interface Manifest {
  readonly inputs: Readonly<Record<string, string>>;
  readonly tools: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
}

/** What generated/ is made from, beside the packages: files and folders below the project's. */
export const inputFiles = ["LICENSE", "openapi.yaml", "openapitools.json", "redocly.yaml"] as const;
export const inputFolders = [
  "clients",
  "overlays",
  "scenarios",
  "scripts/generate",
  "scripts/lint",
  "scripts/openapi",
] as const;

/** What `clients/` holds besides: a description, and programs that try a client and are no part of it. */
const noInput = /^clients\/(README\.md$|[^/]+\/(runner\/|test\/|client\.sh$))/;

/** The packages whose version shapes the output. */
const tools = [
  "@apiture/openapi-down-convert",
  "@openapitools/openapi-generator-cli",
  "@redocly/cli",
  "@seriousme/openapi-schema-validator",
  "@wasm-fmt/gofmt",
  "ajv",
  "ajv-formats",
  "esbuild",
  "openapi-typescript",
  "typescript",
];

/** The inputs below `root`: the spec, its lint rules, its translation, the generators, and the tools' versions. */
export async function readInputs(root: string): Promise<Pick<Manifest, "inputs" | "tools">> {
  const inputs: Folder = new Map();
  for (const file of inputFiles) inputs.set(file, await readInput(root, file));
  for (const folder of inputFolders) {
    for (const [file, text] of await readFolder(join(root, folder))) {
      const path = `${folder}/${file}`;
      if (!noInput.test(path)) inputs.set(path, text);
    }
  }
  const versions: Record<string, string> = JSON.parse(
    await readFile(join(root, "package.json"), "utf8"),
  ).devDependencies;
  return { inputs: hashes(inputs), tools: Object.fromEntries(tools.map((tool) => [tool, versions[tool] ?? "none"])) };
}

async function readInput(root: string, file: string): Promise<string> {
  return readFile(join(root, file), "utf8").catch(() => {
    throw new Error(`${file} cannot be read. Run this in the folder of the project, and put ${file} there.`);
  });
}

/** The manifest of these inputs and outputs. */
export function manifestOf(inputs: Pick<Manifest, "inputs" | "tools">, outputs: Folder): Manifest {
  const { [manifestName]: _, ...others } = hashes(outputs);
  return { ...inputs, outputs: others };
}

/** The manifest as it is written. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function hashes(folder: Folder): Record<string, string> {
  const entries = [...folder].sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, text]) => [name, createHash("sha256").update(text).digest("hex")]));
}
