import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { run, stackTrace } from "../../../scripts/support/run.js";
import { root, specText } from "../../support/spec.js";
import { temporaryFolder } from "../../support/temporary-folder.js";
import { describeUnless, missingProgram } from "../../support/toolchain.js";

// `go --version` does not exist, but it starts.
describeUnless(missingProgram("go", "git"), "npm run compatibility", () => {
  const folder = temporaryFolder();
  const compare = (env: Readonly<Record<string, string>> = {}) =>
    run("node", ["--import", import.meta.resolve("tsx"), join(root, "scripts/compatibility/run.ts")], {
      cwd: folder,
      env,
    });
  const git = async (...flags: readonly string[]) => {
    const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
    const { exitCode, errorOutput } = await run("git", [...identity, ...flags], { cwd: folder });
    if (exitCode !== 0) throw new Error(errorOutput);
  };
  const write = (text: string) => writeFileSync(join(folder, "openapi.yaml"), text);
  const versioned = (version: string) => specText.replace(/^ {2}version: .*$/m, `  version: ${version}`);
  /** Renames a property that only a reference that may be null leads to. */
  const renamed = (text: string) => text.replaceAll("usageSpendingBudget", "laterBudget");

  beforeAll(async () => {
    write(versioned("1.2.0"));
    await git("init", "--quiet");
    await git("add", "openapi.yaml");
    await git("commit", "--quiet", "--message", "A release");
  });

  test("says so and passes where no release has a tag", async () => {
    expect(await compare()).toEqual({
      exitCode: 0,
      output: "No release has a tag such as v1.0.0 yet, so there is nothing to compare openapi.yaml with.\n",
      errorOutput: "",
    });
    await git("tag", "v1.2.0");
    await git("tag", "v2.0.0-beta");
  });

  test("passes where nothing has changed", async () => {
    expect(await compare()).toMatchObject({
      exitCode: 0,
      output: "Since v1.2.0, openapi.yaml has no changes that a caller sees; its version is 1.2.0.\n",
    });
  });

  test("fails over a property that is gone from a response, unless the version takes a major step", async () => {
    write(renamed(versioned("1.3.0")));
    const { exitCode, errorOutput } = await compare();
    expect(errorOutput).toMatch(/^ {2}breaking GET \/v1\/.*usageSpendingBudget/m);
    expect(errorOutput).toMatch(/has to be 2\.0\.0 or higher, but is 1\.3\.0/);
    expect(errorOutput).not.toMatch(stackTrace);
    expect(exitCode).toBe(1);
    write(renamed(versioned("2.0.0")));
    expect(await compare()).toMatchObject({ exitCode: 0 });
  });

  test("fails over an addition, unless the version takes a minor step", async () => {
    const addition = (text: string) =>
      text.replace("        usdTotalCost:\n", "        credit:\n          type: number\n        usdTotalCost:\n");
    write(addition(versioned("1.2.1")));
    expect(await compare()).toMatchObject({ exitCode: 1, errorOutput: expect.stringMatching(/has to be 1\.3\.0/) });
    write(addition(versioned("1.3.0")));
    expect(await compare()).toMatchObject({ exitCode: 0 });
  });

  test("says that oasdiff cannot be fetched", async () => {
    const { exitCode, errorOutput } = await compare({ GOPROXY: "off", GOMODCACHE: join(folder, "no-modules") });
    expect(errorOutput).toMatch(/^Go could not fetch oasdiff\. Check the network, then run this again\. go: .*\n$/);
    expect(exitCode).toBe(1);
  });

  test("says where openapi.yaml cannot be read", async () => {
    write("openapi: 3.0.3\ninfo: { version: 1.2.0 }\npaths: [\n");
    const { exitCode, errorOutput } = await compare();
    expect(errorOutput).toMatch(/^openapi\.yaml:\d+:\d+ is not valid YAML: .*\n$/);
    expect(exitCode).toBe(1);
  });
});
