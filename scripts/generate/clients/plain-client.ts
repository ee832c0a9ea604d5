import { readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Spec } from "../../openapi/document.js";
import { withGenerator } from "./generator.js";
import { writeOptions } from "./options.js";

/** What generators add for hosts of code. */
const ignoreList = ["git_push.sh", ".travis.yml", ".gitlab-ci.yml", "appveyor.yml"];

/** Writes the client that a generator makes by itself, without edits and unverified, into a folder that is empty or new. */
export async function writePlainClient(root: string, spec: Spec, generatorName: string, output: string): Promise<void> {
  const present = await readdir(output).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw new Error(`${output} cannot be written into (${error.code}). Choose another folder.`);
  });
  if (present.length > 0) throw new Error(`${output} is not empty. Choose a folder that is, or that does not exist.`);
  await withGenerator(root, async ({ folder, run }) => {
    const inputSpec = join(folder, "spec.json");
    await writeFile(inputSpec, JSON.stringify(spec));
    const outputDir = resolve(output);
    const options = { generatorName, inputSpec, outputDir, openapiGeneratorIgnoreList: ignoreList };
    await run("batch", "--fail-fast", await writeOptions(folder, "client", options));
  });
}
