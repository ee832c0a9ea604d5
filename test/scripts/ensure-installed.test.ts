import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { run } from "../../scripts/support/run.js";
import { root } from "../support/spec.js";
import { temporaryFolder } from "../support/temporary-folder.js";

describe("The packages of a folder with a lock file of its own", () => {
  const folder = temporaryFolder();
  const lockFile = join(folder, "site/package-lock.json");
  const installed = join(folder, "site/node_modules/leaf");
  const ensureInstalled = (env: Readonly<Record<string, string>> = {}) =>
    run("node", [join(root, "scripts/ensure-installed.js"), "site"], { cwd: folder, env });

  // A package that lies beside the folder needs no network.
  beforeAll(() => {
    mkdirSync(join(folder, "site/leaf"), { recursive: true });
    writeFileSync(join(folder, "site/leaf/package.json"), `{ "name": "leaf", "version": "1.0.0" }`);
    const site = { name: "site", dependencies: { leaf: "file:leaf" } };
    writeFileSync(join(folder, "site/package.json"), JSON.stringify(site));
    const packages = {
      "": site,
      leaf: { version: "1.0.0" },
      "node_modules/leaf": { resolved: "leaf", link: true },
    };
    writeFileSync(lockFile, JSON.stringify({ name: "site", lockfileVersion: 3, requires: true, packages }));
  });

  test("are installed where they are not", async () => {
    expect(await ensureInstalled()).toEqual({
      exitCode: 0,
      output: "",
      errorOutput: "Installing the packages of site/ ...\n",
    });
    expect(existsSync(installed)).toBe(true);
  });

  test("are left alone where they are", async () => {
    expect(await ensureInstalled()).toEqual({ exitCode: 0, output: "", errorOutput: "" });
  });

  test("are installed again when the lock file has changed", async () => {
    appendFileSync(lockFile, "\n");
    rmSync(installed);
    expect(await ensureInstalled()).toMatchObject({ exitCode: 0 });
    expect(existsSync(installed)).toBe(true);
  });

  test("that cannot be installed for another reason are told of in npm's words", async () => {
    writeFileSync(lockFile, "{}");
    const { exitCode, errorOutput } = await ensureInstalled();
    expect(errorOutput).toMatch(/^npm error code EUSAGE$/m);
    expect(errorOutput).toMatch(
      /\nThe packages of site\/ cannot be installed, for the reason that npm gives above\.\n$/,
    );
    expect(exitCode).toBe(1);
  });

  test("that cannot be fetched are told of in a sentence, each time", async () => {
    const site = { name: "site", dependencies: { leaf: "1.0.0" } };
    writeFileSync(join(folder, "site/package.json"), JSON.stringify(site));
    const leaf = { version: "1.0.0", integrity: `sha512-${"A".repeat(86)}==` };
    writeFileSync(lockFile, JSON.stringify({ lockfileVersion: 3, packages: { "": site, "node_modules/leaf": leaf } }));
    const env = {
      npm_config_registry: "http://127.0.0.1:9",
      npm_config_cache: join(folder, "cache"),
      npm_config_fetch_retries: "0",
    };
    for (const _ of [1, 2]) {
      const { exitCode, errorOutput } = await ensureInstalled(env);
      expect(errorOutput).toBe(
        "Installing the packages of site/ ...\n" +
          "The packages of site/ cannot be fetched (ECONNREFUSED). Connect to npm's registry, then try again.\n",
      );
      expect(exitCode).toBe(1);
    }
  });
});
