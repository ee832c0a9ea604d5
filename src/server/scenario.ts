import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parse } from "lossless-json";
import type { Route } from "./contract.js";
import { LocalServerError } from "./local-server-error.js";

/** One answer of a scenario. */
export interface ScenarioAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body as a value, sent as JSON or XML as the caller asks. Numbers keep their digits. */
  readonly body?: unknown;
  /** The body as it is, for what is neither; its `Content-Type` stands in `headers`. */
  readonly text?: string;
  /** Whether a byte order mark comes first. Default: on a success, as in the real service. */
  readonly byteOrderMark?: boolean;
  /** How long the answer is held back, in milliseconds. Default: 0. */
  readonly delayMs?: number;
}

/** When a scenario answers: every condition that is given has to hold. */
export interface ScenarioCondition {
  readonly operation?: string;
  readonly token?: "missing";
  /** Path values that have to be equal. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Regular expressions that path values must not match. */
  readonly parametersUnlike?: Readonly<Record<string, string>>;
}

/** One file of the scenarios folder. */
export interface Scenario {
  /** The file's name without its number and ending. */
  readonly name: string;
  readonly title: string;
  readonly when: ScenarioCondition;
  /** Given one after the other; the last one again and again. */
  readonly answers: readonly ScenarioAnswer[];
  /** Why the answers are not what the contract says, where they are not. */
  readonly beyondTheContract?: string;
}

/** Reads a folder of scenarios. */
export async function readScenarios(folder: string): Promise<Scenario[]> {
  const files = await readdir(folder).catch(() => {
    throw new LocalServerError(`The scenarios folder ${folder} cannot be read. Pass a folder of .json files.`);
  });
  const paths = files.filter((file) => file.endsWith(".json")).map((file) => join(folder, file));
  const texts = await Promise.all(paths.map(async (path) => [path, await readFile(path, "utf8")]));
  return parseScenarios(Object.fromEntries(texts));
}

/** Makes scenarios of the text of their files, by name, in the order of the names. */
export function parseScenarios(texts: Readonly<Record<string, string>>): Scenario[] {
  const files = Object.entries(texts).sort(([one], [other]) => (one < other ? -1 : 1));
  return files.map(([file, text]) => parseScenario(file, text));
}

function parseScenario(file: string, text: string): Scenario {
  const complain = (problem: string) => new LocalServerError(`The scenario ${file} ${problem}`);
  let content: Partial<Scenario>;
  try {
    content = parse(text) as Partial<Scenario>;
  } catch (error) {
    throw complain(`is not valid JSON: ${(error as Error).message}. Mend it there.`);
  }
  if (typeof content?.title !== "string") throw complain("has no title. Give it one sentence as its title.");
  if (!Array.isArray(content.answers) || content.answers.length === 0) {
    throw complain("has no answers. Give it a list of at least one answer.");
  }
  const answers = content.answers.map((answer: ScenarioAnswer) => {
    const status = Number(answer.status);
    if (!Number.isInteger(status) || status < 200 || status > 599) {
      throw complain("has an answer without a status. Give each answer a status from 200 to 599.");
    }
    return { ...answer, status, delayMs: Number(answer.delayMs ?? 0) };
  });
  const name = basename(file, ".json").replace(/^\d+-/, "");
  return { ...content, name, title: content.title, when: content.when ?? {}, answers };
}

/** The first scenario whose conditions a request meets. */
export function findScenario(
  scenarios: readonly Scenario[],
  { operation, parameters }: Route,
  hasToken: boolean,
): Scenario | undefined {
  return scenarios.find(
    ({ when }) =>
      (when.operation === undefined || when.operation === operation.operationId) &&
      (when.token === undefined || !hasToken) &&
      Object.entries(when.parameters ?? {}).every(([name, value]) => parameters[name] === value) &&
      Object.entries(when.parametersUnlike ?? {}).every(([name, pattern]) => {
        const value = parameters[name];
        return value !== undefined && !new RegExp(pattern, "i").test(value);
      }),
  );
}
