import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

/** Something outside this project is missing, so the clients of other languages cannot be generated here and now. */
export class GeneratorUnavailableError extends Error {
  override readonly name = "GeneratorUnavailableError";
}

const oldest = 11;

/** Finds a Java that can run the generator: that of `JAVA_HOME`, or the first in `PATH`. Gives its command. */
export async function findJava({ JAVA_HOME: home }: NodeJS.ProcessEnv = process.env): Promise<string> {
  const java = home ? join(home, "bin", "java") : "java";
  const remedy = `Install a Java runtime, version ${oldest} or later (Debian: apt install default-jre-headless).`;
  const printed = await promisify(execFile)(java, ["-version"]).catch(() => undefined);
  if (!printed)
    throw new GeneratorUnavailableError(`The OpenAPI Generator needs Java, and "${java}" does not run. ${remedy}`);
  const [, version = "unknown"] = /version "([^"]+)"/.exec(printed.stderr + printed.stdout) ?? [];
  // Java 8 calls itself 1.8.
  if (Number.parseInt(version.replace(/^1\./, ""), 10) >= oldest) return java;
  throw new GeneratorUnavailableError(
    `The OpenAPI Generator needs Java ${oldest}, and "${java}" is ${version}. ${remedy}`,
  );
}
