import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generatorJar } from "../generate/clients/generator-jar.js";
import { root } from "../support/root.js";
import type { Place, Step, Tool } from "./tool.js";

const settings = JSON.parse(readFileSync(join(root, "openapitools.json"), "utf8"));

/** The version of the OpenAPI Generator that the clients of this project are made by, too. */
export const openapiGeneratorVersion: string = settings["generator-cli"].version;

/** Brings the generator, whose checksum is known, and then what else is needed. */
export const withOpenapiGenerator =
  (fetch: Tool["fetch"] = async () => {}): Tool["fetch"] =>
  async (folder) => {
    await fetch(folder);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "generator.jar"), await generatorJar(root));
  };

/** Runs a generator without any template or file of this project. */
export const runOpenapiGenerator = ({ tool, spec }: Place, name: string, ...words: readonly string[]): Step => ({
  command: ["java", "-jar", join(tool, "generator.jar"), "generate", "-g", name, "-i", spec, "-o", "client", ...words],
});
