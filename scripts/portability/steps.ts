import { type Run, run } from "../support/run.js";
import { complaintOf } from "./complaint.js";
import type { Step } from "./tool.js";

/** Runs steps one after the other: why one failed, or undefined. */
export async function failureOf(steps: readonly Step[], folder: string): Promise<string | undefined> {
  for (const step of steps) {
    const done = await runStep(step, folder);
    if (done.exitCode !== 0) return `${step.command[0]}: ${complaintOf(done)}`;
  }
  return undefined;
}

/** Runs a step, with more words at its end. A program that does not start has failed as well. */
export async function runStep(
  { command, env = {} }: Step,
  folder: string,
  words: readonly string[] = [],
): Promise<Run> {
  const [program, ...own] = command;
  return run(program, [...own, ...words], { cwd: folder, env }).catch(
    ({ message }: Error): Run => ({ exitCode: null, output: "", errorOutput: message }),
  );
}
