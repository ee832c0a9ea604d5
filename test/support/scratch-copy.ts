import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./contract.js";
import { type Run, run } from "./run.js";
import { temporaryFolder } from "./temporary-folder.js";

const parts = [
  "codegen",
  "generated",
  "lint",
  "scenarios",
  "src",
  "openapi.yaml",
  "package.json",
  "redocly.yaml",
  "tsconfig.json",
  "tsconfig.build.json",
];

/** A copy of the project in which a test may change the contract, and what follows from it. */
export interface ScratchCopy {
  readonly folder: string;
  /** Runs `npm run generate`, or with `--check` what `npm run generate:check` does. */
  generate(...flags: readonly string[]): Promise<Run>;
  /** Replaces a text that a file holds exactly once. */
  edit(file: string, find: string, replacement: string): void;
}

/** Copies the project without its history and tests; the installed packages are linked. Call it in a `describe`. */
export function scratchCopy(): ScratchCopy {
  const folder = temporaryFolder();
  for (const name of parts) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return {
    folder,
    generate: (...flags) => run("node", ["--import", "tsx", "codegen/generate.ts", ...flags], { cwd: folder }),
    edit(file, find, replacement) {
      const text = readFileSync(join(folder, file), "utf8");
      if (text.split(find).length !== 2) throw new Error(`${file} does not hold this text exactly once: ${find}`);
      writeFileSync(
        join(folder, file),
        text.replace(find, () => replacement),
      );
    },
  };
}
