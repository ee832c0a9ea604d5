import { join } from "node:path";
import { callCases } from "./call-cases.js";
import type { PortabilityCase } from "./cases.js";
import { prepare } from "./prepare.js";
import type { Result } from "./result.js";
import { failureOf } from "./steps.js";
import { allChecks, type Check, type Place, type Step, type Tool } from "./tool.js";

/** The base URLs of a server that sends byte order marks, and of one that does not. */
export interface Servers {
  readonly withBom: string;
  readonly withoutBom: string;
}

/** Everything that the tools have in common. */
export interface Setting {
  /** The folder that holds the editions. */
  readonly editions: string;
  /** The folder that tools are kept in. */
  readonly cache: string;
  readonly cases: readonly PortabilityCase[];
  readonly servers: Servers;
}

/** Fetches a tool, lets it generate, compiles that, and calls the servers. A step that fails ends it. */
export async function tryTool(tool: Tool, setting: Setting): Promise<Result> {
  const place = placeOf(tool, setting);
  const unavailable = await prepare(tool, place);
  if (unavailable) return { tool, problems: new Map(), skipped: unavailable };
  const problems = new Map<Check, string | undefined>();
  for (const [check, steps] of stepsOf(tool, place)) {
    const problem = await failureOf(steps, place.folder);
    problems.set(check, problem);
    if (problem !== undefined) return { tool, problems };
  }
  for (const [check, problem] of await callServers(tool, place, setting)) problems.set(check, problem);
  return { tool, problems };
}

function placeOf({ name, edition }: Tool, { cache, editions }: Setting): Place {
  const folder = join(cache, name.replace(/\W+/g, "-").replace(/^-/, ""));
  return { tool: folder, folder: join(folder, "work"), spec: join(editions, edition) };
}

function stepsOf(tool: Tool, place: Place): readonly (readonly [Check, readonly Step[]])[] {
  const generate = ["generates", tool.generate(place)] as const;
  return tool.compile ? [generate, ["compiles", tool.compile(place)]] : [generate];
}

/** The problems that calls show, for each check that the tool is asked for. */
async function callServers(
  tool: Tool,
  place: Place,
  { cases, servers }: Setting,
): Promise<ReadonlyMap<Check, string | undefined>> {
  const step = tool.call?.(place);
  if (!step) return new Map();
  const { checks = allChecks, dropsBom = false } = tool;
  const problems = new Map<Check, string | undefined>(await callCases(tool, step, place, servers.withoutBom, cases));
  if (checks.includes("examplesWithBom")) {
    const found = await callCases(tool, step, place, servers.withBom, cases);
    problems.set("examplesWithBom", found.get("examples"));
  }
  if (dropsBom) {
    const dropping = { ...step, env: { ...step.env, DROP_BOM: "1" } };
    const found = await callCases(tool, dropping, place, servers.withBom, cases);
    problems.set("examplesBomDropped", found.get("examples") ?? found.get("nulls"));
  }
  return new Map([...problems].filter(([check]) => checks.includes(check)));
}
