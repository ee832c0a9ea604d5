import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PortabilityCase } from "./cases.js";
import { complaintOf } from "./complaint.js";
import { outcomesOf, problemOf } from "./judge.js";
import { runStep } from "./steps.js";
import type { Place, Step, Tool } from "./tool.js";

type Group = PortabilityCase["check"];

const groups: readonly Group[] = ["examples", "nulls", "errors"];

/** Lets a probe call a server: for each group of cases the first problem, or undefined. */
export async function callCases(
  { judgedByExitCode = false }: Tool,
  step: Step,
  place: Place,
  url: string,
  cases: readonly PortabilityCase[],
): Promise<ReadonlyMap<Group, string | undefined>> {
  const file = join(place.folder, "cases.json");
  writeFileSync(file, JSON.stringify(cases.map(({ name, customerId, status }) => ({ name, customerId, status }))));
  const done = await runStep(step, place.folder, [url, file]);
  if (judgedByExitCode || done.exitCode !== 0) {
    const problem = done.exitCode === 0 ? undefined : complaintOf(done);
    return new Map(groups.map((group) => [group, problem]));
  }
  const outcomes = outcomesOf(done.output);
  const problems = cases.map((one) => ({ group: one.check, problem: problemOf(one, outcomes) }));
  const firstIn = (group: Group) => problems.find((one) => one.group === group && one.problem !== undefined)?.problem;
  return new Map(groups.map((group) => [group, firstIn(group)]));
}
