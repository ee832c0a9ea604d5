import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Contract } from "../contract.js";
import { type Folder, readFolder, writeFolder } from "../folder.js";
import { editTemplates } from "./edits.js";
import { formatted } from "./format.js";
import { type Generator, withGenerator } from "./generator.js";
import { type Language, readLanguage } from "./language.js";
import { writeVariants } from "./variants.js";

/** Generates the clients of these languages, all in one Java machine: their files by their path in generated/. */
export async function clientsOf(root: string, contract: Contract, names: readonly string[]): Promise<Folder> {
  if (names.length === 0) return new Map();
  const [license, ...languages] = await Promise.all([
    readFile(join(root, "LICENSE"), "utf8"),
    ...names.map((name) => readLanguage(root, name, contract)),
  ]);
  const packages = await withGenerator(root, (generator) => generate(root, contract, languages, generator));
  const finished = await Promise.all(packages.map((files) => packageOf(files, license)));
  return new Map(
    names.flatMap((name, index) => [...(finished[index] ?? [])].map(([file, text]) => [`${name}/${file}`, text])),
  );
}

/** Runs the generator for these languages, and gives what it has written for each. */
async function generate(
  root: string,
  contract: Contract,
  languages: readonly Language[],
  generator: Generator,
): Promise<Folder[]> {
  const temporary = await mkdtemp(join(tmpdir(), "clients-"));
  try {
    const neededVariants = languages.map(({ variant }) => variant);
    const variants = await writeVariants(root, contract, neededVariants, temporary);
    const configurations = await Promise.all(
      languages.map((language) =>
        writeConfiguration(language, variants.get(language.variant) ?? "", generator, temporary),
      ),
    );
    await generator.run("batch", "--fail-fast", "--threads", "2", ...configurations);
    return await Promise.all(languages.map(({ name }) => readFolder(join(temporary, "out", name))));
  } finally {
    // Where one language failed, another may still be written.
    await rm(temporary, { recursive: true, maxRetries: 5 });
  }
}

/** Writes what the generator reads for one language, and gives the path of its configuration. */
async function writeConfiguration(
  { name, options, templates, edits, files }: Language,
  inputSpec: string,
  generator: Generator,
  temporary: string,
): Promise<string> {
  const templateDir = join(temporary, "templates", name);
  // A folder of their own, so that no file takes the place of one of the generator's templates by its name.
  const added = [...files].map(([file, text]): [string, string] => [`added/${file}`, text]);
  await writeFolder(templateDir, new Map([...editTemplates(edits, generator.templates(templates)), ...added]));
  const configuration = join(temporary, `${name}.json`);
  const outputDir = join(temporary, "out", name);
  const destinations = Object.fromEntries(added.map(([file]) => [file, destinationOf(file)]));
  await writeFile(
    configuration,
    JSON.stringify({ ...options, inputSpec, outputDir, templateDir, files: destinations }),
  );
  return configuration;
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
