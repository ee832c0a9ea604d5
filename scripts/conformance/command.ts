import { spawn } from "node:child_process";

/** A program and where it runs. */
export interface Command {
  readonly program: string;
  readonly programArguments: readonly string[];
  readonly cwd: string;
}

/** Runs a command to its end: what it wrote when it failed, or undefined when it succeeded. */
export function failureOf({ program, programArguments, cwd }: Command): Promise<string | undefined> {
  let output = "";
  const child = spawn(program, programArguments, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output = (output + text).slice(-2000);
    });
  }
  return new Promise((resolve) => {
    child.once("error", ({ message }) => resolve(message));
    child.once("close", (exitCode) => resolve(exitCode === 0 ? undefined : `exit code ${exitCode}. ${output.trim()}`));
  });
}
