import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { alone } from "../support/alone.js";
import { root } from "../support/root.js";
import { run } from "../support/run.js";

const programs = join(root, "scripts/runtimes/smoke");

/**
 * Installs the packed tarball and its optional peers into a folder that also holds the smoke programs as JavaScript.
 * Callers that name the same parent share the folder, as the test files of a run do.
 */
export async function installPackage(parent = process.env["RUN_FOLDER"] ?? ""): Promise<string> {
  const folder = join(parent, "package-user");
  await alone(join(parent, "package-is-being-installed"), async () => {
    if (existsSync(folder)) return;
    const parts = `${folder}.parts`;
    mkdirSync(join(parts, "tarball"), { recursive: true });
    await npm(root, "pack", "--ignore-scripts", "--pack-destination", join(parts, "tarball"));
    writeFileSync(join(parts, "package.json"), `{ "name": "user", "private": true, "type": "module" }\n`);
    const [tarball = ""] = readdirSync(join(parts, "tarball"));
    await npm(parts, "install", "--prefer-offline", "--no-audit", "--no-fund", `./tarball/${tarball}`, ...peers());
    for (const file of readdirSync(programs)) writeProgram(parts, file);
    renameSync(parts, folder);
  });
  return folder;
}

async function npm(cwd: string, ...npmArguments: readonly string[]): Promise<void> {
  const { exitCode, errorOutput } = await run("npm", npmArguments, { cwd });
  if (exitCode !== 0) throw new Error(errorOutput);
}

/** The optional peers, in the versions that the tests of this project use. */
function peers(): readonly string[] {
  const { peerDependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return Object.keys(peerDependencies).map((name) => `${name}@${devDependencies[name]}`);
}

/** Writes a program without types, as most runtimes and bundlers need it. */
function writeProgram(folder: string, file: string): void {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
  const { outputText } = ts.transpileModule(readFileSync(join(programs, file), "utf8"), { compilerOptions });
  writeFileSync(join(folder, file.replace(/\.ts$/, ".js")), outputText);
}
