import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { generatorJar, withPrivateJar } from "./generator-jar.js";
import { findJava } from "./java.js";

/** The OpenAPI Generator, found, verified and ready to run. */
export interface Generator {
  /** Runs it, and gives up with the first of its complaints. */
  run(...commandArguments: readonly string[]): Promise<void>;
  /** Reads the generator's own templates in a folder of the JAR, by their path in it; no Java is started for that. */
  templates(folder: string): (file: string) => string | undefined;
}

/** Where Java and the generator come from; tests have others. */
export interface GeneratorSource {
  readonly findJava: () => Promise<string>;
  readonly generatorJar: (root: string) => Promise<Buffer>;
}

/** The first tier of the compiler is enough for seconds of work, and starts sooner. */
const flags = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

/** Finds Java and the generator, downloads the latter if it is not there yet, and hands it over for as long as `use` takes. */
export async function withGenerator<Result>(
  root: string,
  use: (generator: Generator) => Promise<Result>,
  source: GeneratorSource = { findJava, generatorJar },
): Promise<Result> {
  const java = await source.findJava();
  const bytes = await source.generatorJar(root);
  return withPrivateJar(bytes, (path) => use({ run: runnerOf(java, path), templates: templatesIn(bytes) }));
}

function runnerOf(java: string, path: string): Generator["run"] {
  return async (...commandArguments) => {
    try {
      await promisify(execFile)(java, [...flags, "-jar", path, ...commandArguments], { maxBuffer: 64 * 2 ** 20 });
    } catch (error) {
      throw new Error(failureOf(error as { stdout?: string; stderr?: string }));
    }
  };
}

function templatesIn(bytes: Buffer): Generator["templates"] {
  return (folder) => {
    const files = unzipSync(bytes, { filter: ({ name }) => name.startsWith(`${folder}/`) });
    return (file) => {
      const content = files[`${folder}/${file}`];
      return content && strFromU8(content);
    };
  };
}

function failureOf({ stdout = "", stderr = "" }: { stdout?: string; stderr?: string }): string {
  const lines = `${stderr}\n${stdout}`.split("\n").map((line) => line.trim());
  const [, unknown] = /Can't load config class with name '(.*?)'/.exec(stderr + stdout) ?? [];
  if (unknown)
    return `There is no generator "${unknown}". Choose one of https://openapi-generator.tech/docs/generators`;
  const complaint = lines.find((line) => /error|exception|cannot|not found/i.test(line) && !/^at /.test(line));
  return `The OpenAPI Generator failed: ${complaint ?? "it gave no reason"}`;
}
