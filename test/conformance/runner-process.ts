import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Answer } from "./judge.js";
import type { Command } from "./languages.js";
import type { Setting } from "./settings.js";
import type { Call, Level } from "./wire-case.js";

/** One line on a runner's standard input. The call's token, retries and time-out are always there. */
export interface Job {
  readonly id: string;
  readonly baseUrl: string;
  readonly level: Level;
  readonly call: Omit<Call, "baseUrl"> & Required<Pick<Call, "token" | "retries" | "timeoutMs">>;
}

/** What a runner printed for a job, or why it did not, as a sentence. */
export type Reply = { readonly answer: Answer } | { readonly problem: string };

/** A runner that is being fed. */
export interface Runner {
  /** Never rejects, and ends within the limit. */
  ask(job: Job, limitMs: number): Promise<Reply>;
  /** Closes the runner's input, and kills it when it does not end by itself. */
  end(): Promise<void>;
}

const outcomes: readonly unknown[] = ["summary", "error", "failure"];
const hangsUntilGivenUp = 3;
const patienceAtEndMs = 2000;

/** Starts a runner in a setting. It gets jobs line by line and answers them in any order, line by line. */
export function startRunner({ program, programArguments, cwd }: Command, setting: Setting): Runner {
  const waiting = new Map<string, (reply: Reply) => void>();
  let problem: string | undefined;
  let hangs = 0;
  let lastWords = "";

  // NODE_OPTIONS belong to whoever started us. The group lets what a runner starts end with it.
  const { NODE_OPTIONS: _, ...environment } = process.env;
  const child = spawn(program, programArguments, { cwd, env: { ...environment, ...setting }, detached: true });
  const closed = once(child, "close").catch(() => undefined);
  const giveUp = (reason: string): void => {
    problem ??= reason;
    for (const settle of waiting.values()) settle({ problem });
    kill(child);
  };

  child.once("error", ({ message }) => giveUp(`The runner cannot be started: ${message}.`));
  child.once("close", (exitCode, signal) => {
    const end = withoutStack(lastWords).slice(-5).join(" | ");
    giveUp(`The runner ended with ${signal ?? `exit code ${exitCode}`}, before all was answered${end && `: ${end}`}.`);
  });
  child.stdin.on("error", () => undefined); // "close" tells it
  child.stderr.setEncoding("utf8").on("data", (text) => {
    lastWords = (lastWords + text).slice(-2000);
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    const answer = readAnswer(line);
    if (answer) waiting.get(answer.id)?.({ answer });
    else if (line.trim() !== "") giveUp(`The runner printed a line that is no answer: ${line.slice(0, 200)}`);
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
          settle({ problem: `The runner did not answer within ${limitMs / 1000} s.` });
          hangs += 1;
          if (hangs === hangsUntilGivenUp) giveUp(`The runner was given up: ${hangs} cases had no answer in time.`);
        }, limitMs);
        waiting.set(job.id, settle);
        child.stdin.write(`${JSON.stringify(job)}\n`);
      });
    },
    async end() {
      child.stdin.end();
      const timer = setTimeout(() => kill(child), patienceAtEndMs);
      await closed;
      clearTimeout(timer);
    },
  };
}

function withoutStack(text: string): readonly string[] {
  return text.split("\n").filter((line) => line.trim() !== "" && !/^\s+at /.test(line));
}

function readAnswer(line: string): Answer | undefined {
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
