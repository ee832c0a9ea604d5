import { spawn } from "node:child_process";
import { root } from "./root.js";

/** How a process ended, and what it wrote. */
export interface Run {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errorOutput: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end. */
export function run(program: string, programArguments: readonly string[], options: RunOptions = {}): Promise<Run> {
  // Jest's own settings would change how Node and npm behave below it.
  const { NODE_OPTIONS: _, ...environment } = process.env;
  const child = spawn(program, programArguments, {
    cwd: options.cwd ?? root,
    env: { ...environment, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let errorOutput = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    errorOutput += text;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) => resolve({ exitCode, output, errorOutput }));
  });
}

/** What a stack trace looks like; no message for a person may hold one. */
export const stackTrace = /^\s+at .+:\d+:\d+\)?$/m;
