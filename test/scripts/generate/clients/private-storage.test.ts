import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { withPrivateStorage } from "../../../../scripts/generate/clients/private-storage.js";

const bytes = Buffer.from("verified bytes");

describe("The folder from which the generator runs", () => {
  test("holds the bytes that were verified and the wrapper's settings, and nobody else may enter it", async () => {
    await withPrivateStorage(bytes, async (folder) => {
      expect(readdirSync(folder)).toEqual(["openapitools.json", "verified.jar"]);
      expect(readFileSync(join(folder, "verified.jar"))).toEqual(bytes);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o077).toBe(0);
    });
  });

  test("is another one each time", async () => {
    const folders = await Promise.all([1, 2].map(() => withPrivateStorage(bytes, async (folder) => folder)));
    expect(new Set(folders).size).toBe(2);
  });

  test.each([
    ["succeeds", async () => "done"],
    ["fails", async () => Promise.reject(new Error("failed"))],
  ])("is gone after a run that %s", async (_, end) => {
    let storage = "";
    const run = withPrivateStorage(bytes, (folder) => {
      storage = folder;
      return end();
    });
    await run.catch(() => undefined);
    expect(storage).not.toBe("");
    expect(existsSync(storage)).toBe(false);
  });
});
