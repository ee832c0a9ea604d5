import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { generatorJar } from "../../../../scripts/generate/clients/generator-jar.js";
import { GeneratorUnavailableError } from "../../../../scripts/generate/clients/java.js";
import { root } from "../../../support/spec.js";
import { temporaryFolder } from "../../../support/temporary-folder.js";

describe("The generator's JAR", () => {
  const folder = temporaryFolder();
  const storage = join(folder, "jars");
  const settings = JSON.parse(readFileSync(join(root, "openapitools.json"), "utf8"));
  const file = `${settings["generator-cli"].version}.jar`;
  const otherProgram = async () => new Response("another program");

  beforeAll(() => {
    settings["generator-cli"].storageDir = storage;
    writeFileSync(join(folder, "openapitools.json"), JSON.stringify(settings));
  });
  afterEach(() => rmSync(storage, { recursive: true, force: true }));

  test("of other bytes is refused after the download, and nothing of it is kept", async () => {
    await expect(generatorJar(folder, otherProgram)).rejects.toThrow(
      /^https:\S+\.jar is not the OpenAPI Generator: its SHA-256 is [0-9a-f]{64}, not [0-9a-f]{64}\. Nothing of it was kept/,
    );
    expect(() => readdirSync(storage)).toThrow("ENOENT");
  });

  test("of other bytes is refused in the cache of this machine as well", async () => {
    mkdirSync(storage);
    writeFileSync(join(storage, file), "another program");
    const attempt = generatorJar(folder, otherProgram);
    await expect(attempt).rejects.toThrow(/jars.*\.jar is not the OpenAPI Generator: .* Delete that file/);
    // Such a file must stop the run, rather than pass for a machine that cannot run the generator.
    await expect(attempt).rejects.not.toThrow(GeneratorUnavailableError);
  });

  test("is asked for over https at the pinned version", async () => {
    const urls: string[] = [];
    const send = async (url: string) => {
      urls.push(url);
      return new Response("another program");
    };
    await generatorJar(folder, send).catch(() => undefined);
    expect(urls).toEqual([expect.stringMatching(/^https:\/\/repo1\.maven\.org\/.*-7\.25\.0\.jar$/)]);
  });

  test.each([
    [
      "the network fails",
      async () => Promise.reject(new TypeError("fetch failed", { cause: new Error("no route") })),
      "no route",
    ],
    ["the repository does not have it", async () => new Response("", { status: 404 }), "the response was 404"],
  ])("that cannot be had because %s is asked for in a sentence", async (_, send, reason) => {
    const attempt = generatorJar(folder, send);
    await expect(attempt).rejects.toThrow(GeneratorUnavailableError);
    await expect(attempt).rejects.toThrow(`(${reason}). Connect to the network, or set HTTPS_PROXY.`);
  });
});
