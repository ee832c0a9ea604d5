import { existsSync, statSync } from "node:fs";
import { cp, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { subjectNames } from "../../bench/subjects.js";
import { notInstalled } from "../runtimes/browser.js";
import { root } from "../support/contract.js";
import { run, stackTrace } from "../support/run.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { describeUnless, missingJava } from "../support/toolchain.js";

/** The packages of the runtimes and bundlers weigh more than a gigabyte. */
const isNoTool = (path: string) => path !== join(root, "test/runtimes/tools/node_modules");

const bench = (folder: string, ...flags: string[]) =>
  run(process.execPath, ["--import", "tsx", join(folder, "bench/run.ts"), ...flags], { cwd: folder });

describeUnless(missingJava, "npm run bench -- --quick", () => {
  test("measures every subject, and writes nothing", async () => {
    const page = join(root, "docs/bench.md");
    const written = () => (existsSync(page) ? statSync(page).mtimeMs : undefined);
    const before = written();
    const { exitCode, output, errorOutput } = await bench(root, "--quick");
    expect(errorOutput).toBe("");
    expect(exitCode).toBe(0);
    for (const name of subjectNames) expect(output).toContain(`| ${name}`);
    expect(output).toMatch(new RegExp(`\\| this package \\| +[\\d,]+ ms|${notInstalled}`));
    expect(output).not.toMatch(/NaN|Infinity|undefined/);
    expect(written()).toBe(before);
    // It may have to wait until other tests have built the site.
  }, 300_000);
});

describe("npm run bench", () => {
  const folder = temporaryFolder();

  test("says in a sentence which flag it takes", async () => {
    const { exitCode, output, errorOutput } = await bench(root, "--fast");
    expect(exitCode).toBe(1);
    expect(output).toBe("");
    expect(errorOutput).toBe('npm run bench takes --quick and nothing else, not "--fast".\n');
  });

  test("says in a sentence that the package has to be built first", async () => {
    for (const part of ["bench", "codegen", "generated", "openapi.yaml", "package.json", "scripts", "test"]) {
      await cp(join(root, part), join(folder, part), { recursive: true, filter: isNoTool });
    }
    await symlink(join(root, "node_modules"), join(folder, "node_modules"));
    const { exitCode, errorOutput } = await bench(folder);
    expect(exitCode).toBe(1);
    expect(errorOutput).toBe("dist/ is missing. Run npm run build, then try again.\n");
    expect(errorOutput).not.toMatch(stackTrace);
  });
});
