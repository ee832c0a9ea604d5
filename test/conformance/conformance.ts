import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { differs } from "./compare.js";
import { type Answer, judge } from "./judge.js";
import type { Command, Language } from "./languages.js";
import { type Runner, startRunner } from "./runner-process.js";
import { type CaseServer, startCaseServer } from "./server.js";
import { type Setting, settingText, usualSettings } from "./settings.js";
import type { WireCase } from "./wire-case.js";

/** How one case went in one language. */
export interface Result {
  readonly language: string;
  readonly case: string;
  readonly outcome: "passed" | "failed" | "skipped";
  /** Why it failed or was skipped, a sentence each. */
  readonly complaints: readonly string[];
}

export interface Plan {
  readonly cases: readonly WireCase[];
  readonly languages: readonly Language[];
  /** Languages that must be able to run; one of the others is skipped when it cannot. */
  readonly required?: readonly string[];
  /** A case passes only if it passes in each. Default: two time zones, one of them with a locale that is not UTF-8. */
  readonly settings?: readonly Setting[];
  /** How long a runner may take for a case beyond the case's own time-out. Default: 10 s. */
  readonly spareMs?: number;
}

const defaultCall = { token: "token-for-tests", retries: 0, timeoutMs: 2000 };

/** Runs every case in every language, one language after the other. */
export async function runCases(plan: Plan): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const language of plan.languages) results.push(...(await runLanguage(language, plan)));
  return results;
}

async function runLanguage(language: Language, plan: Plan): Promise<readonly Result[]> {
  const { cases, required = [] } = plan;
  const result = (wireCase: WireCase, outcome: Result["outcome"], complaints: readonly string[]): Result => {
    return { language: language.name, case: wireCase.id, outcome, complaints };
  };
  const missing = language.missing();
  if (missing !== undefined) {
    const outcome = required.includes(language.name) ? "failed" : "skipped";
    return cases.map((wireCase) => result(wireCase, outcome, [`${language.name} cannot run: ${missing}.`]));
  }
  const able = cases.filter(({ level }) => language.levels.includes(level));
  const complaints = able.length > 0 ? await judgeLanguage(language, able, plan) : new Map<string, readonly string[]>();
  return cases.map((wireCase) => {
    const found = complaints.get(wireCase.id);
    if (!found) return result(wireCase, "skipped", [`${language.name} has no level ${wireCase.level}.`]);
    return result(wireCase, found.length === 0 ? "passed" : "failed", found);
  });
}

/** The complaints of each case; one that not every setting brought up names its own. */
async function judgeLanguage(
  language: Language,
  cases: readonly WireCase[],
  { settings = usualSettings(), spareMs = 10_000 }: Plan,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const buildFailure = language.build && (await failureOf(language.build));
  if (buildFailure !== undefined) {
    return new Map(cases.map(({ id }) => [id, [`${language.name} cannot be built: ${buildFailure}`]]));
  }
  const settingsOf = new Map<string, Map<string, string[]>>(cases.map(({ id }) => [id, new Map()]));
  const runIn = async (setting: Setting): Promise<void> => {
    const { processes = 1 } = language;
    const runners = Array.from({ length: processes }, () => startRunner(language.runner, setting));
    await inParallel(language.parallel, cases, async (wireCase, worker) => {
      const complaints = settingsOf.get(wireCase.id);
      const runner = runners[worker % processes] as Runner;
      for (const complaint of await judgeCase(wireCase, runner, spareMs)) {
        complaints?.set(complaint, [...(complaints.get(complaint) ?? []), settingText(setting)]);
      }
    });
    await Promise.all(runners.map((runner) => runner.end()));
  };
  // Most of a run is waiting.
  await Promise.all(settings.map(runIn));
  const withSettings = ([complaint, found]: [string, string[]]): string =>
    found.length === settings.length ? complaint : `${complaint} [only with ${found.join(", ")}]`;
  return new Map([...settingsOf].map(([id, complaints]) => [id, [...complaints].map(withSettings)]));
}

async function judgeCase(wireCase: WireCase, runner: Runner, spareMs: number): Promise<readonly string[]> {
  const server = await startCaseServer(wireCase.exchanges, wireCase.server);
  try {
    if (expectsRefusedConnection(wireCase)) await server.close();
    return await judgeAgainst(server, wireCase, runner, spareMs);
  } finally {
    await server.close();
  }
}

/** A connection that fails although no exchange is listed: nobody listens. */
function expectsRefusedConnection({ exchanges, calls, server }: WireCase): boolean {
  return !server && exchanges.length === 0 && calls.every(({ expect }) => expect[0]?.kind === "connection");
}

async function judgeAgainst(
  server: CaseServer,
  wireCase: WireCase,
  runner: Runner,
  spareMs: number,
): Promise<readonly string[]> {
  const { id, level, calls, connections } = wireCase;
  const answers: Answer[] = [];
  for (const [index, { call: given, pauseMs = 0 }] of calls.entries()) {
    if (pauseMs > 0) await wait(pauseMs);
    const { baseUrl = server.url, ...call } = { ...defaultCall, ...given };
    const job = { id: index === 0 ? id : `${id} ${index + 1}`, baseUrl, level, call };
    const reply = await runner.ask(job, call.timeoutMs + spareMs);
    if ("problem" in reply) return [reply.problem];
    answers.push(reply.answer);
  }
  // A client that gives up at once may be faster than its own request.
  for (let tries = 20; tries > 0 && server.requests.length < wireCase.exchanges.length; tries--) await wait(10);
  const complaints = judge(wireCase, server.requests, answers);
  if (connections === undefined || connections === server.connections()) return complaints;
  return [...complaints, differs("The number of connections", `${connections}`, server.connections())];
}

/** What a command wrote when it failed; undefined when it did not. */
function failureOf({ program, programArguments, cwd }: Command): Promise<string | undefined> {
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

/** Works a list off with so many workers, numbered from 0, at a time. */
async function inParallel<Item>(
  workers: number,
  items: readonly Item[],
  work: (item: Item, worker: number) => Promise<void>,
) {
  const rest = [...items];
  const workOff = async (worker: number): Promise<void> => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item, worker);
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => workOff(worker)));
}
