import { failureOf } from "./command.js";
import { defaultEnvironments, type Environment, environmentText } from "./environments.js";
import type { Language } from "./languages.js";
import { runCase } from "./run-case.js";
import { type Runner, startRunner } from "./runner-process.js";
import type { WireCase } from "./wire-case.js";

/** How one case went in one language. */
export interface CaseResult {
  readonly language: string;
  readonly case: string;
  readonly outcome: "passed" | "failed" | "skipped";
  /** Why it failed or was skipped, a sentence each. */
  readonly complaints: readonly string[];
}

export interface Plan {
  readonly cases: readonly WireCase[];
  readonly languages: readonly Language[];
  /** Languages that must be able to run. Any other language is skipped when it cannot. */
  readonly required?: readonly string[];
  /** A case passes only if it passes in each. Default: two time zones, one of them with a locale that is not UTF-8. */
  readonly environments?: readonly Environment[];
  /** How long a runner may take for a case beyond the case's own timeout. Default: 10 s. */
  readonly spareMs?: number;
}

/** Runs every case in every language, one language after the other. */
export async function runCases(plan: Plan): Promise<readonly CaseResult[]> {
  const results: CaseResult[] = [];
  for (const language of plan.languages) results.push(...(await runLanguage(language, plan)));
  return results;
}

async function runLanguage(language: Language, plan: Plan): Promise<readonly CaseResult[]> {
  const { cases, required = [] } = plan;
  const result = (wireCase: WireCase, outcome: CaseResult["outcome"], complaints: readonly string[]): CaseResult => {
    return { language: language.name, case: wireCase.id, outcome, complaints };
  };
  const missing = language.missing();
  if (missing !== undefined) {
    const outcome = required.includes(language.name) ? "failed" : "skipped";
    return cases.map((wireCase) => result(wireCase, outcome, [`${language.name} cannot run: ${missing}.`]));
  }
  const able = cases.filter(({ level }) => language.levels.includes(level));
  const complaints = able.length > 0 ? await complaintsOf(language, able, plan) : new Map<string, readonly string[]>();
  return cases.map((wireCase) => {
    const found = complaints.get(wireCase.id);
    if (!found) return result(wireCase, "skipped", [`${language.name} has no level ${wireCase.level}.`]);
    return result(wireCase, found.length === 0 ? "passed" : "failed", found);
  });
}

/** The complaints about each case, by its id. One that came up in some environments only names them. */
async function complaintsOf(
  language: Language,
  cases: readonly WireCase[],
  { environments = defaultEnvironments(), spareMs = 10_000 }: Plan,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const buildFailure = language.build && (await failureOf(language.build));
  if (buildFailure !== undefined) {
    return new Map(cases.map(({ id }) => [id, [`${language.name} cannot be built: ${buildFailure}`]]));
  }
  const seenIn = new Map<string, Map<string, string[]>>(cases.map(({ id }) => [id, new Map()]));
  const runIn = async (environment: Environment): Promise<void> => {
    const runners = Array.from({ length: language.runners ?? 1 }, () => startRunner(language.runner, environment));
    await inParallel(language.parallel, cases, async (wireCase, worker) => {
      const complaints = seenIn.get(wireCase.id);
      const runner = runners[worker % runners.length] as Runner;
      for (const complaint of await runCase(wireCase, runner, spareMs)) {
        complaints?.set(complaint, [...(complaints.get(complaint) ?? []), environmentText(environment)]);
      }
    });
    await Promise.all(runners.map((runner) => runner.end()));
  };
  // All at once, because most of a run is waiting.
  await Promise.all(environments.map(runIn));
  const withEnvironments = ([complaint, found]: [string, string[]]): string =>
    found.length === environments.length ? complaint : `${complaint} [only with ${found.join(", ")}]`;
  return new Map([...seenIn].map(([id, complaints]) => [id, [...complaints].map(withEnvironments)]));
}

/** Works through a list with this many workers at a time, numbered from 0. */
async function inParallel<Item>(
  workers: number,
  items: readonly Item[],
  work: (item: Item, worker: number) => Promise<void>,
): Promise<void> {
  const rest = [...items];
  const takeNext = async (worker: number): Promise<void> => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item, worker);
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => takeNext(worker)));
}
