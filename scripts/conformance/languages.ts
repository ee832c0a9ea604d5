import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type GeneratedClient, generatedClients } from "../languages.js";
import { root } from "../support/root.js";
import type { Command } from "./command.js";
import type { Level } from "./wire-case.js";

/** A client that the wire cases test, through its runner. */
export interface Language {
  readonly name: string;
  /** The levels that its client supports; cases of other levels are skipped. */
  readonly levels: readonly Level[];
  /** How many jobs are under way at once. */
  readonly parallel: number;
  /** How many runners share them. Default: 1. */
  readonly runners?: number;
  /** Runs once before the runner, such as a compiler. */
  readonly build?: Command;
  readonly runner: Command;
  /** For a generated client: a verb of `client.sh` in its folder. */
  readonly script?: (verb: string, ...scriptArguments: readonly string[]) => Command;
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
      programArguments: ["--import", "tsx", "scripts/conformance/typescript-runner.ts", ...flags],
      cwd: root,
    },
    missing: () => (existsSync(`${root}dist/client.js`) ? undefined : "dist/ is not built: run npm run build"),
  };
}

/** A generated client. `client.sh` in its folder knows how its language is built and run. */
function generated({ name, runners = 1 }: GeneratedClient): Language {
  const script = `clients/${name}/client.sh`;
  const work = `node_modules/.cache/clients/${name}`;
  const command = (verb: string, ...others: readonly string[]): Command => ({
    program: "sh",
    programArguments: [script, verb, work, ...others],
    cwd: root,
  });
  return {
    name,
    levels: ["core", "resilience"],
    parallel: 8,
    runners,
    build: command("build"),
    runner: command("run"),
    script: command,
    missing: () => {
      const { error, status, ...printed } = spawnSync("sh", [script, "missing", work], { cwd: root, encoding: "utf8" });
      if (error) return `there is no shell to run ${script}`;
      if (status === 0) return undefined;
      // The script may itself need a tool that is missing, such as sed.
      const [, tool] = /([\w.+-]+): (?:command )?not found/.exec(printed.stderr) ?? [];
      return printed.stdout.trim() || (tool ? `there is no ${tool}: install it` : `${script} does not run`);
    },
  };
}

/** Every client that has a runner: TypeScript's two transports and the generated clients. */
export const languages: readonly Language[] = [
  typescript("typescript"),
  typescript("typescript-node", "--node"),
  ...generatedClients.map(generated),
];
