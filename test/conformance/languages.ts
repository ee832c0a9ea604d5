import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Level } from "./wire-case.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A program and where it runs. */
export interface Command {
  readonly program: string;
  readonly programArguments: readonly string[];
  readonly cwd: string;
}

/** A client that the cases judge, through its runner. */
export interface Language {
  readonly name: string;
  /** The levels that its client can do; cases of the others are skipped. */
  readonly levels: readonly Level[];
  /** How many jobs the runner takes side by side; 1 for one that works them off in order. */
  readonly parallel: number;
  /** Run once before the runner, such as a compiler. */
  readonly build?: Command;
  readonly runner: Command;
  /** Why it cannot run on this machine, as half a sentence; undefined when it can. */
  missing(): string | undefined;
}

/** The TypeScript client, through one of its transports. */
function typescript(name: string, ...flags: readonly string[]): Language {
  return {
    name,
    levels: ["core", "resilience", "xml"],
    parallel: 8,
    runner: {
      program: process.execPath,
      programArguments: ["--import", "tsx", "test/conformance/runners/typescript/runner.ts", ...flags],
      cwd: root,
    },
    missing: () => (existsSync(`${root}dist/index.js`) ? undefined : "dist/ is not built: run npm run build"),
  };
}

/** Every language that has a runner. A new one is one more entry. */
export const languages: readonly Language[] = [typescript("typescript"), typescript("typescript-node", "--node")];
