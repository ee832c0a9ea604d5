import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Spec } from "../../openapi/document.js";
import { type Folder, readFolder, writeFolder } from "../folder.js";
import { openEnums } from "../open-enums.js";
import { editTemplates } from "./edits.js";
import { formatted } from "./format.js";
import { type Generator, withGenerator } from "./generator.js";
import { writeInputSpecs } from "./input-specs.js";
import { type Language, readLanguage } from "./language.js";
import { writeOptions } from "./options.js";

/** Generates the clients of these languages from the portable edition, all in one Java machine: their files by their path in generated/. */
export async function clientsOf(root: string, spec: Spec, names: readonly string[]): Promise<Folder> {
  if (names.length === 0) return new Map();
  const [license, ...languages] = await Promise.all([
    readFile(join(root, "LICENSE"), "utf8"),
    ...names.map((name) => readLanguage(root, name, spec)),
  ]);
  const packages = await withGenerator(root, (generator) => generate(root, spec, languages, generator));
  const finished = await Promise.all(packages.map((files) => packageOf(files, license)));
  return new Map(
    names.flatMap((name, index) => [...(finished[index] ?? [])].map(([file, text]) => [`${name}/${file}`, text])),
  );
}

/** Runs the generator for these languages, and gives what it has written for each. */
async function generate(
  root: string,
  spec: Spec,
  languages: readonly Language[],
  generator: Generator,
): Promise<Folder[]> {
  const overlays = languages.map((language) => language.overlays);
  const inputSpecs = await writeInputSpecs(root, openEnums(spec), overlays, join(generator.folder, "specs"));
  const configurations = await Promise.all(
    languages.map((language, index) => writeConfiguration(language, inputSpecs[index] ?? "", generator)),
  );
  await generator.run("batch", "--fail-fast", "--threads", "2", ...configurations);
  return Promise.all(languages.map(({ name }) => readFolder(join(generator.folder, "out", name))));
}

/** Writes what the generator reads for one language, and gives the path of its configuration in the generator's folder. */
async function writeConfiguration(
  { name, options, templates, edits, files }: Language,
  inputSpec: string,
  { folder, templates: ownTemplates }: Generator,
): Promise<string> {
  const templateDir = join(folder, "templates", name);
  // A folder of their own, so that no file takes the place of one of the generator's templates by its name.
  const added = [...files].map(([file, text]): [string, string] => [`added/${file}`, text]);
  await writeFolder(templateDir, new Map([...editTemplates(edits, ownTemplates(templates)), ...added]));
  const outputDir = join(folder, "out", name);
  const destinations = Object.fromEntries(added.map(([file]) => [file, destinationOf(file)]));
  return writeOptions(folder, name, { ...options, inputSpec, outputDir, templateDir, files: destinations });
}

/** Where the generator puts a file that is added: at the same path in the package. */
function destinationOf(file: string) {
  const [, ...folders] = file.replace(/\.mustache$/, "").split("/");
  const destinationFilename = folders.pop();
  return { folder: folders.join("/"), destinationFilename, templateType: "SupportingFiles" };
}

/** A package as its users want it: without the generator's own records, formatted, with a licence. */
async function packageOf(files: Folder, license: string): Promise<Folder> {
  const kept = [...files].filter(([file]) => !file.startsWith(".openapi-generator"));
  const result: Folder = new Map([["LICENSE", license]]);
  for (const [file, text] of kept) result.set(file, await formatted(file, text));
  return result;
}
