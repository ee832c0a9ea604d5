import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { findJava, GeneratorUnavailableError } from "../../../../scripts/generate/clients/java.js";
import { temporaryFolder } from "../../../support/temporary-folder.js";

describe("Java", () => {
  const folder = temporaryFolder();

  /** A JAVA_HOME whose Java only tells its version. */
  function javaOf(version: string): string {
    const home = join(folder, version);
    mkdirSync(join(home, "bin"), { recursive: true });
    writeFileSync(join(home, "bin/java"), `#!/bin/sh\necho 'openjdk version "${version}" 2026-04-15' >&2\n`);
    chmodSync(join(home, "bin/java"), 0o755);
    return home;
  }

  test.each(["11.0.2", "17.0.15", "25"])("%s can run the generator", async (version) => {
    const home = javaOf(version);
    expect(await findJava({ JAVA_HOME: home })).toBe(join(home, "bin/java"));
  });

  test.each(["1.8.0_402", "10.0.2", "9"])("%s is too old, and a sentence says what to install", async (version) => {
    const attempt = findJava({ JAVA_HOME: javaOf(version) });
    await expect(attempt).rejects.toThrow(GeneratorUnavailableError);
    await expect(attempt).rejects.toThrow(
      new RegExp(`needs Java 11, and ".*java" is ${version}\\. Install a Java runtime, version 11 or later`),
    );
  });

  test("that is not there is asked for in a sentence", async () => {
    const attempt = findJava({ JAVA_HOME: join(folder, "nowhere") });
    await expect(attempt).rejects.toThrow(GeneratorUnavailableError);
    await expect(attempt).rejects.toThrow(/needs Java, and ".*nowhere.*" does not run\. Install a Java runtime/);
  });
});
