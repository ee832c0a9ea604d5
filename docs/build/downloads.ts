import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { type Contract, operationsOf } from "../../codegen/contract.js";
import type { Folder } from "../../codegen/folder.js";
import { redocly } from "../../codegen/redocly.js";
import { readSamples } from "../src/samples.js";

interface Edition {
  /** Where its files lie in the site. */
  readonly folder: string;
  readonly language: string;
  readonly bundle: string;
}

const editions: readonly Edition[] = [
  { folder: "", language: "en", bundle: "generated/openapi.json" },
  { folder: "zh-tw", language: "zh-TW", bundle: "generated/openapi.zh-TW.json" },
];

/** By their path in the site: the contract in YAML and JSON, and the reference as a single file, in each language. */
export async function downloadsOf(root: string): Promise<Folder> {
  const files = await Promise.all(editions.map((edition) => editionOf(root, edition)));
  return new Map(files.flat());
}

async function editionOf(root: string, { folder, language, bundle }: Edition): Promise<[string, string][]> {
  const json = await readFile(join(root, bundle), "utf8");
  const contract: Contract = JSON.parse(json);
  // The English one is the source itself, with its comments.
  const yaml = folder === "" ? await readFile(join(root, "openapi.yaml"), "utf8") : stringify(contract);
  return [
    [join(folder, "openapi.json"), json],
    [join(folder, "openapi.yaml"), yaml],
    [join(folder, "single-file-reference.html"), await singleFileReference(root, contract, language)],
  ];
}

/** The reference as one HTML file by Redocly, with the samples of this project, that asks nothing of any network. */
async function singleFileReference(root: string, contract: Contract, language: string): Promise<string> {
  const temporary = await mkdtemp(join(tmpdir(), "reference-"));
  try {
    const [input, output] = [join(temporary, "openapi.json"), join(temporary, "reference.html")];
    await writeFile(input, JSON.stringify(withSamples(root, contract)));
    const { failed, errorOutput } = await redocly(root, ["build-docs", input, "--inlineBundle", "--output", output]);
    if (failed) throw new Error(`openapi.yaml:1 cannot be made a single file by Redocly: ${errorOutput}`);
    return offline(await readFile(output, "utf8")).replace('<html lang="en">', `<html lang="${language}">`);
  } finally {
    await rm(temporary, { recursive: true });
  }
}

function withSamples(root: string, contract: Contract): Contract {
  const samples = readSamples(root).map(({ language, code }) => ({ lang: language, source: code }));
  const copy = structuredClone(contract);
  for (const { definition } of operationsOf(copy)) Object.assign(definition, { "x-codeSamples": samples });
  return copy;
}

/** Redocly's page asks for a logo of Redocly's, and leaves the place empty when there is none. */
function offline(html: string): string {
  const logo = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g;
  if (!logo.test(html))
    throw new Error("Redocly's page names its logo otherwise now. Look at docs/build/downloads.ts.");
  return html.replace(logo, "data:,");
}
