import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { type Generator, type GeneratorSource, withGenerator } from "../../../codegen/clients/generator.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

describe("The generator", () => {
  const folder = temporaryFolder();
  const notes = join(folder, "notes");

  /** A Java that notes the path and the bytes of each JAR it is to run, and ends as it is told. */
  function javaThat(...ending: readonly string[]): string {
    const java = join(folder, "java");
    const lines = [
      "#!/bin/sh",
      'while [ "$1" != -jar ]; do shift; done',
      `echo "$2=$(cat "$2")" >>"${notes}"`,
      ...ending,
    ];
    writeFileSync(java, `${lines.join("\n")}\n`);
    chmodSync(java, 0o755);
    writeFileSync(notes, "");
    return java;
  }
  const noted = () => readFileSync(notes, "utf8").trim().split("\n");

  function open<Result>(java: string, use: (generator: Generator) => Promise<Result>): Promise<Result> {
    const source: GeneratorSource = {
      findJava: async () => java,
      generatorJar: async () => Buffer.from("verified"),
    };
    return withGenerator(folder, use, source);
  }

  test("runs the bytes that were verified, from one place of its own", async () => {
    await open(javaThat(), async (generator) => {
      await generator.run("batch");
      await generator.run("batch");
    });
    const [first = "", second] = noted();
    expect(first).toMatch(/^.+=verified$/);
    expect(second).toBe(first);
  });

  test.each([
    ["succeeds", "exit 0"],
    ["fails", "exit 1"],
  ])("leaves no JAR behind when a run %s", async (_, ending) => {
    await open(javaThat(ending), (generator) => generator.run("batch")).catch(() => undefined);
    const [path = ""] = (noted()[0] ?? "").split("=");
    expect(path).toMatch(/\.jar$/);
    expect(existsSync(dirname(path))).toBe(false);
  });

  test("that does not exist is answered with where all stand, and with no program to run", async () => {
    const java = javaThat(`echo "Can't load config class with name 'swift99'" >&2`, "exit 1");
    await expect(open(java, (generator) => generator.run("generate"))).rejects.toThrow(
      /^There is no generator "swift99"\. Choose one of https:\/\/openapi-generator\.tech\/docs\/generators$/,
    );
  });

  test.each([
    ["its first complaint", `echo "Exception: no contract"`, "The OpenAPI Generator failed: Exception: no contract"],
    ["a sentence where it gives none", "true", "The OpenAPI Generator failed: it gave no reason"],
  ])("that fails is reported with %s", async (_, complaint, message) => {
    const java = javaThat(complaint, "exit 1");
    await expect(open(java, (generator) => generator.run("batch"))).rejects.toThrow(message);
  });
});
