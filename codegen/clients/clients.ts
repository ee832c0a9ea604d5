import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import type { Contract } from "../contract.js";
import { type Folder, readFolder, writeFolder } from "../folder.js";
import { editTemplates } from "./edits.js";
import { formatted } from "./format.js";
import { type GeneratorJar, generatorJar } from "./generator-jar.js";
import { java, requireJava } from "./java.js";
import { type Language, readLanguage } from "./language.js";
import { writeVariants } from "./variants.js";

/** Generates the clients of these languages, all in one Java machine: their files by their path in generated/. */
export async function clientsOf(root: string, contract: Contract, names: readonly string[]): Promise<Folder> {
  if (names.length === 0) return new Map();
  await requireJava();
  const jar = await generatorJar(root);
  const languages = await Promise.all(names.map((name) => readLanguage(root, name, contract.info.version)));
  const license = await readFile(join(root, "LICENSE"), "utf8");
  const temporary = await mkdtemp(join(tmpdir(), "clients-"));
  try {
    const variants = await writeVariants(
      root,
      contract,
      languages.map(({ variant }) => variant),
      temporary,
    );
    const configurations = await Promise.all(
      languages.map((language) => writeConfiguration(language, variants.get(language.variant) ?? "", jar, temporary)),
    );
    await runGenerator(jar, ["batch", "--fail-fast", "--threads", "2", ...configurations]);
    const clients = await Promise.all(
      languages.map(async ({ name }) => {
        const files = await readFolder(join(temporary, "out", name));
        for (const file of files.keys()) if (file.startsWith(".openapi-generator")) files.delete(file);
        return [...files.set("LICENSE", license)].map(
          async ([file, text]) => [`${name}/${file}`, await formatted(file, text)] as const,
        );
      }),
    );
    return new Map(await Promise.all(clients.flat()));
  } finally {
    await rm(temporary, { recursive: true });
  }
}

/** Writes what the generator reads for one language, and gives the path of its configuration. */
async function writeConfiguration(
  { name, options, templates, edits, files }: Language,
  inputSpec: string,
  jar: GeneratorJar,
  temporary: string,
): Promise<string> {
  const templateDir = join(temporary, "templates", name);
  const upstream = unzipSync(jar.bytes, { filter: (file) => file.name.startsWith(`${templates}/`) });
  const edited = editTemplates(edits, (file) => {
    const bytes = upstream[`${templates}/${file}`];
    return bytes && strFromU8(bytes);
  });
  // A folder of their own, so that no file takes the place of one of the generator's templates by its name.
  const added = [...files].map(([file, text]): [string, string] => [`added/${file}`, text]);
  await writeFolder(templateDir, new Map([...edited, ...added]));
  const configuration = join(temporary, `${name}.json`);
  await writeFile(
    configuration,
    JSON.stringify({
      ...options,
      inputSpec,
      outputDir: join(temporary, "out", name),
      templateDir,
      files: Object.fromEntries(added.map(([file]) => [file, destinationOf(file)])),
    }),
  );
  return configuration;
}

function destinationOf(file: string) {
  const [, ...folders] = file.replace(/\.mustache$/, "").split("/");
  const destinationFilename = folders.pop();
  return { folder: folders.join("/"), destinationFilename, templateType: "SupportingFiles" };
}

async function runGenerator(jar: GeneratorJar, commandArguments: readonly string[]): Promise<void> {
  // The first tier of the compiler is enough for seconds of work, and starts sooner.
  const flags = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];
  try {
    await promisify(execFile)(java, [...flags, "-jar", jar.path, ...commandArguments], { maxBuffer: 64 * 2 ** 20 });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    const lines = `${stdout}\n${stderr}`
      .split("\n")
      .filter((line) => /error|exception/i.test(line) && !/^\s+at /.test(line));
    throw new Error(`The OpenAPI Generator failed: ${lines.slice(0, 5).join(" ") || String(error)}`);
  }
}
