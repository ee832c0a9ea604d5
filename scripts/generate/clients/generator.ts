import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { delimiter, dirname, isAbsolute } from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { generatorJar } from "./generator-jar.js";
import { findJava } from "./java.js";
import { withPrivateStorage } from "./private-storage.js";

/** The OpenAPI Generator, found, verified and ready to run. */
export interface Generator {
  /** A folder that only this step writes. It is removed at the end. */
  readonly folder: string;
  /**
   * Runs a command of the generator in its folder. npm's wrapper joins the words into one line for a shell, so they must
   * be plain: pass paths relative to the folder. An error has the first of the generator's complaints.
   */
  run(...words: readonly string[]): Promise<void>;
  /** Reads the generator's own templates in a folder of the JAR, by their path in it; no Java is started for that. */
  templates(folder: string): (file: string) => string | undefined;
}

/** Where Java and the generator come from; tests have others. */
export interface GeneratorSource {
  readonly findJava: () => Promise<string>;
  readonly generatorJar: (root: string) => Promise<Buffer>;
}

/** npm's wrapper of the generator. It runs the JAR in its storage folder, and downloads one only if there is none. */
const wrapper = createRequire(import.meta.url).resolve("@openapitools/openapi-generator-cli/main.js");

/** The first tier of the compiler is enough for seconds of work, and starts sooner. */
const javaOptions = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

/** Finds Java and the generator, downloads the latter if it is not there yet, and lends it to `use`. */
export async function withGenerator<Result>(
  root: string,
  use: (generator: Generator) => Promise<Result>,
  source: GeneratorSource = { findJava, generatorJar },
): Promise<Result> {
  const java = await source.findJava();
  const bytes = await source.generatorJar(root);
  return withPrivateStorage(bytes, (folder) =>
    use({ folder, run: runnerIn(folder, java), templates: templatesIn(bytes) }),
  );
}

function runnerIn(folder: string, java: string): Generator["run"] {
  // The wrapper runs the first `java` in PATH, whatever JAVA_HOME says.
  const path = isAbsolute(java) ? `${dirname(java)}${delimiter}${process.env["PATH"]}` : process.env["PATH"];
  // It takes the folder with its settings from PWD.
  const env = { ...process.env, PATH: path, PWD: folder, JAVA_OPTS: javaOptions };
  return async (...words) => {
    try {
      await promisify(execFile)(process.execPath, [wrapper, ...words], { cwd: folder, env, maxBuffer: 64 * 2 ** 20 });
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
