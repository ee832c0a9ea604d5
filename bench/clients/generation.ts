import { execFile } from "node:child_process";
import { cp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { generatorJar } from "../../codegen/clients/generator-jar.js";
import { inputFiles, inputFolders } from "../../codegen/manifest.js";

const parts = [...inputFiles, ...inputFolders, "package.json"];
const wrapper = createRequire(import.meta.url).resolve("@openapitools/openapi-generator-cli/main.js");

/**
 * How long generating everything takes, as a multiple of one plain call of the generator's npm wrapper for each
 * language, which has the name of its generator, one after the other. Once a round.
 */
export async function measureGeneration(
  root: string,
  languages: readonly string[],
  rounds: number,
  folder: string,
): Promise<number[]> {
  const copy = join(folder, "project");
  await mkdir(copy);
  for (const part of parts) await cp(join(root, part), join(copy, part), { recursive: true });
  await symlink(join(root, "node_modules"), join(copy, "node_modules"));
  const wrapperFolder = await folderForWrapper(root, folder);
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Without generated/ there is no manifest that could say that all is up to date.
    await rm(join(copy, "generated"), { recursive: true, force: true });
    const own = await seconds(copy, ["--import", "tsx", "codegen/generate.ts"]);
    let plain = 0;
    for (const generator of languages) {
      const output = join(folder, "plain", generator);
      const input = join(root, "generated/openapi.json");
      plain += await seconds(wrapperFolder, [wrapper, "generate", "-g", generator, "-i", input, "-o", output]);
    }
    ratios.push(own / plain);
  }
  return ratios;
}

/** Where the wrapper finds the JAR that was verified, since it compares no checksum: neither a download nor the shared cache. */
async function folderForWrapper(root: string, folder: string): Promise<string> {
  const settings = JSON.parse(await readFile(join(root, "openapitools.json"), "utf8"));
  const storageDir = join(folder, "wrapper/jars");
  await mkdir(storageDir, { recursive: true });
  const { version } = settings["generator-cli"];
  await writeFile(join(storageDir, `${version}.jar`), await generatorJar(root));
  await writeFile(
    join(folder, "wrapper/openapitools.json"),
    JSON.stringify({ "generator-cli": { ...settings["generator-cli"], storageDir } }),
  );
  return join(folder, "wrapper");
}

async function seconds(cwd: string, program: readonly string[]): Promise<number> {
  const start = performance.now();
  await promisify(execFile)(process.execPath, program, { cwd, maxBuffer: 64 * 2 ** 20 });
  return (performance.now() - start) / 1000;
}
