import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Contract } from "../contract.js";
import { withGenerator } from "./generator.js";
import { languageNames, readLanguage, usualVariant } from "./language.js";
import { writeVariants } from "./variants.js";

/** Writes the client that a generator makes by itself, without edits and unverified, into a folder that is empty or new. */
export async function writePlainClient(root: string, contract: Contract, name: string, output: string): Promise<void> {
  const present = await readdir(output).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw new Error(`${output} cannot be written into (${error.code}). Choose another folder.`);
  });
  if (present.length > 0) throw new Error(`${output} is not empty. Choose a folder that is, or that does not exist.`);
  await withGenerator(root, async (generator) => {
    const temporary = await mkdtemp(join(tmpdir(), "client-"));
    try {
      const variant = await variantFor(root, contract, name);
      const path = (await writeVariants(root, contract, [variant], temporary)).get(variant) ?? "";
      const ignored = "git_push.sh,.travis.yml,.gitlab-ci.yml,appveyor.yml";
      const where = ["-i", path, "-o", resolve(output), "--openapi-generator-ignore-list", ignored];
      await generator.run("generate", "-g", name, ...where);
    } finally {
      await rm(temporary, { recursive: true });
    }
  });
}

async function variantFor(root: string, contract: Contract, generatorName: string): Promise<string> {
  const languages = await Promise.all((await languageNames(root)).map((name) => readLanguage(root, name, contract)));
  return languages.find(({ options }) => options["generatorName"] === generatorName)?.variant ?? usualVariant;
}
