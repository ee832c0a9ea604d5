import { spawnSync } from "node:child_process";
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
  /** How many jobs are given side by side. */
  readonly parallel: number;
  /** Among how many runners they are shared out; as many as jobs where a runner works its own off in order. Default: 1. */
  readonly processes?: number;
  /** Run once before the runner, such as a compiler. */
  readonly build?: Command;
  readonly runner: Command;
  /** How the client is built, checked and tried, where it is one that codegen/ makes: see `client.sh` beside its runner. */
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
      programArguments: ["--import", "tsx", "test/conformance/runners/typescript/runner.ts", ...flags],
      cwd: root,
    },
    missing: () => (existsSync(`${root}dist/client.js`) ? undefined : "dist/ is not built: run npm run build"),
  };
}

/** A generated client. `client.sh` in its runner's folder knows how its language is built and run. */
function generated(name: string, { processes = 1 } = {}): Language {
  const script = `test/conformance/runners/${name}/client.sh`;
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
    processes,
    build: command("build"),
    runner: command("run"),
    script: command,
    missing: () => {
      const { error, status, ...printed } = spawnSync("sh", [script, "missing", work], { cwd: root, encoding: "utf8" });
      if (error) return `there is no shell to run ${script}`;
      if (status === 0) return undefined;
      // The script itself may need a tool that is not there, such as sed.
      const [, tool] = /([\w.+-]+): (?:command )?not found/.exec(printed.stderr) ?? [];
      return printed.stdout.trim() || (tool ? `there is no ${tool}: install it` : `${script} does not run`);
    },
  };
}

/** Every language that has a runner. A new one is one more entry. */
export const languages: readonly Language[] = [
  typescript("typescript"),
  typescript("typescript-node", "--node"),
  generated("python"),
  generated("go"),
  generated("java"),
  generated("kotlin"),
  generated("rust"),
  generated("php", { processes: 8 }),
  // Threads of one process would take each other's connections: Typhoeus has one pool for all clients.
  generated("ruby", { processes: 8 }),
  generated("csharp"),
];
