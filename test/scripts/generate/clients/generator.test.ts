import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { type Generator, type GeneratorSource, withGenerator } from "../../../../scripts/generate/clients/generator.js";
import { temporaryFolder } from "../../../support/temporary-folder.js";

describe("The generator", () => {
  const folder = temporaryFolder();
  const notes = join(folder, "notes");

  /** A Java that notes the path and the bytes of the JAR when it is to run `batch`, and ends as it is told. */
  function javaThat(...ending: readonly string[]): string {
    const java = join(folder, "java");
    const lines = [
      "#!/bin/sh",
      'while [ "$1" != -jar ]; do shift; done',
      // The wrapper first asks for the generator's commands.
      'if [ "$3" = help ]; then echo "    batch  Generate code in batch"; echo "    generate  Generate"; echo "    help  Help"; fi',
      '[ "$3" = batch ] || exit 0',
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

  test("is not downloaded, and no server is asked for anything", async () => {
    const asked: string[] = [];
    const proxy = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.writeHead(502).end();
    });
    proxy.on("connect", ({ url }, socket) => {
      asked.push(url ?? "");
      socket.end();
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const names = ["HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"];
    const before = names.map((name) => [name, process.env[name]] as const);
    for (const name of names) process.env[name] = url;
    await open(javaThat(), (generator) => generator.run("batch"));
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    proxy.close();
    expect(noted()).toHaveLength(1);
    expect(asked).toEqual([]);
  });

  test("that does not exist is reported with where all stand", async () => {
    const java = javaThat(`echo "Can't load config class with name 'swift99'" >&2`, "exit 1");
    await expect(open(java, (generator) => generator.run("batch"))).rejects.toThrow(
      /^There is no generator "swift99"\. Choose one of https:\/\/openapi-generator\.tech\/docs\/generators$/,
    );
  });

  test.each([
    ["its first complaint", `echo "Exception: no spec"`, "The OpenAPI Generator failed: Exception: no spec"],
    ["a sentence where it gives none", "true", "The OpenAPI Generator failed: it gave no reason"],
  ])("that fails is reported with %s", async (_, complaint, message) => {
    const java = javaThat(complaint, "exit 1");
    await expect(open(java, (generator) => generator.run("batch"))).rejects.toThrow(message);
  });
});
