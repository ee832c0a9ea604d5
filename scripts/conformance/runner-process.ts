import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Command } from "./command.js";
import type { Environment } from "./environments.js";
import type { Call, Level, Outcome } from "./wire-case.js";

/** One line on a runner's standard input. The call's token, retries and timeout are always there. */
export interface Job {
  readonly id: string;
  readonly baseUrl: string;
  readonly level: Level;
  readonly call: Omit<Call, "baseUrl"> & Required<Pick<Call, "token" | "retries" | "timeoutMs">>;
}

/** What a runner prints about one call: what its client gave to the caller, under the names of the wire. */
export interface RunnerOutput {
  readonly id: string;
  readonly outcome: Outcome;
  readonly summary?: unknown;
  readonly status?: unknown;
  readonly code?: unknown;
  readonly description?: unknown;
  readonly requestId?: unknown;
  readonly correlationId?: unknown;
  readonly body?: unknown;
  readonly kind?: unknown;
  readonly message?: unknown;
  /** All that the language shows of the response or the error when somebody prints it. */
  readonly printed?: unknown;
}

/** What a runner printed for a job, or why it printed nothing, as a sentence. */
export type Reply = { readonly output: RunnerOutput } | { readonly problem: string };

/** A runner that is being fed. */
export interface Runner {
  /** Never rejects, and ends within the limit. */
  ask(job: Job, limitMs: number): Promise<Reply>;
  /** Closes the runner's input, and kills it when it does not end by itself. */
  end(): Promise<void>;
}

const outcomes: readonly unknown[] = ["summary", "error", "failure"];
const maxHangs = 3;
const shutdownTimeoutMs = 2000;

/** Starts a runner, which reads jobs line by line and prints their results line by line, in any order. */
export function startRunner({ program, programArguments, cwd }: Command, environment: Environment): Runner {
  const waiting = new Map<string, (reply: Reply) => void>();
  let problem: string | undefined;
  let hangs = 0;
  let stderrTail = "";

  // NODE_OPTIONS belong to whoever started us. A group of its own lets us end what the runner has started as well.
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const child = spawn(program, programArguments, { cwd, env: { ...inherited, ...environment }, detached: true });
  const closed = once(child, "close").catch(() => undefined);
  const stop = (reason: string): void => {
    problem ??= reason;
    for (const settle of waiting.values()) settle({ problem });
    kill(child);
  };

  child.once("error", ({ message }) => stop(`The runner cannot be started: ${message}.`));
  child.once("close", (exitCode, signal) => {
    const end = withoutStack(stderrTail).slice(-5).join(" | ");
    stop(`The runner ended with ${signal ?? `exit code ${exitCode}`}, before all jobs were done${end && `: ${end}`}.`);
  });
  child.stdin.on("error", () => undefined); // "close" reports it
  child.stderr.setEncoding("utf8").on("data", (text) => {
    stderrTail = (stderrTail + text).slice(-2000);
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    const output = readOutput(line);
    if (output) waiting.get(output.id)?.({ output });
    else if (line.trim() !== "") stop(`The runner printed a line that is not a result: ${line.slice(0, 200)}`);
  });

  return {
    ask(job, limitMs) {
      if (problem !== undefined) return Promise.resolve({ problem });
      return new Promise((resolve) => {
        const settle = (reply: Reply): void => {
          clearTimeout(timer);
          waiting.delete(job.id);
          resolve(reply);
        };
        const timer = setTimeout(() => {
          settle({ problem: `The runner printed no result within ${limitMs / 1000} s.` });
          hangs += 1;
          if (hangs === maxHangs) stop(`The runner was stopped: ${hangs} cases had no result in time.`);
        }, limitMs);
        waiting.set(job.id, settle);
        child.stdin.write(`${JSON.stringify(job)}\n`);
      });
    },
    async end() {
      child.stdin.end();
      const timer = setTimeout(() => kill(child), shutdownTimeoutMs);
      await closed;
      clearTimeout(timer);
    },
  };
}

function withoutStack(text: string): readonly string[] {
  return text.split("\n").filter((line) => line.trim() !== "" && !/^\s+at /.test(line));
}

function readOutput(line: string): RunnerOutput | undefined {
  try {
    const value = JSON.parse(line);
    return typeof value?.id === "string" && outcomes.includes(value.outcome) ? value : undefined;
  } catch {
    return undefined;
  }
}

function kill({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has just ended by itself.
  }
}
