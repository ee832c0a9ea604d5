import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import type { Folder } from "../generate/folder.js";
import { redocly } from "../generate/redocly.js";
import type { Spec } from "../openapi/document.js";
import { operationsOf } from "../openapi/operations.js";
import { readSamples } from "./samples.js";

interface SiteLanguage {
  readonly language: string;
  /** The folder of its files in the site. */
  readonly folder: string;
  readonly bundle: string;
}

const languages: readonly SiteLanguage[] = [
  { language: "en", folder: "", bundle: "generated/openapi.json" },
  { language: "zh-TW", folder: "zh-tw", bundle: "generated/openapi.zh-TW.json" },
];

const editions = ["openapi-3.0.json", "openapi-portable.json"];

/**
 * In each language, the spec in YAML and JSON, and the reference as a single file; the editions of the spec in English.
 * By their paths in the site.
 */
export async function downloadsOf(root: string): Promise<Folder> {
  const [files, texts] = await Promise.all([
    Promise.all(languages.map((language) => downloadsIn(root, language))),
    Promise.all(editions.map((edition) => readFile(join(root, "generated", edition), "utf8"))),
  ]);
  return new Map([...files.flat(), ...editions.map((edition, index) => [edition, texts[index] ?? ""] as const)]);
}

async function downloadsIn(root: string, { language, folder, bundle }: SiteLanguage): Promise<[string, string][]> {
  const json = await readFile(join(root, bundle), "utf8");
  const spec: Spec = JSON.parse(json);
  // English readers get the source itself, with its comments.
  const yaml = language === "en" ? await readFile(join(root, "openapi.yaml"), "utf8") : stringify(spec);
  return [
    [join(folder, "openapi.json"), json],
    [join(folder, "openapi.yaml"), yaml],
    [join(folder, "single-file-reference.html"), await singleFileReference(root, spec, language)],
  ];
}

/** The reference as one HTML file by Redocly, with the samples of this project. It makes no network requests. */
async function singleFileReference(root: string, spec: Spec, language: string): Promise<string> {
  const temporary = await mkdtemp(join(tmpdir(), "reference-"));
  try {
    const [input, output] = [join(temporary, "openapi.json"), join(temporary, "reference.html")];
    await writeFile(input, JSON.stringify(withSamples(root, spec)));
    const { failed, errorOutput } = await redocly(root, ["build-docs", input, "--inlineBundle", "--output", output]);
    if (failed) throw new Error(`openapi.yaml:1 Redocly cannot make the single file: ${errorOutput}`);
    return offline(await readFile(output, "utf8")).replace('<html lang="en">', `<html lang="${language}">`);
  } finally {
    await rm(temporary, { recursive: true });
  }
}

/** The spec with the samples, which all call its first operation. */
export function withSamples(root: string, spec: Spec): Spec {
  const samples = readSamples(root).map(({ language, code }) => ({ lang: language, source: code }));
  const copy = structuredClone(spec);
  const [first] = operationsOf(copy);
  Object.assign(first?.definition ?? {}, { "x-codeSamples": samples });
  return copy;
}

/** Redocly's page loads a logo from Redocly's server, and shows nothing when there is none. */
function offline(html: string): string {
  const logo = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g;
  if (!logo.test(html))
    throw new Error("Redocly's page has another address for its logo. Correct the one in scripts/docs/downloads.ts.");
  return html.replace(logo, "data:,");
}
