import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "lossless-json";
import { checkScenario } from "./check-scenario.js";
import type { Contract, Route } from "./contract.js";
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
export async function readScenarios(folder: string, contract: Contract): Promise<Scenario[]> {
  const files = await readdir(folder).catch(() => {
    throw new LocalServerError(`The scenarios folder ${folder} cannot be read. Pass a folder of .json files.`);
  });
  const paths = files.filter((file) => file.endsWith(".json")).map((file) => join(folder, file));
  const texts = await Promise.all(paths.map(async (path) => [path, await readScenario(path)]));
  return parseScenarios(Object.fromEntries(texts), contract);
}

function readScenario(path: string): Promise<string> {
  return readFile(path, "utf8").catch(({ code }: NodeJS.ErrnoException) => {
    throw new LocalServerError(`The scenario ${path} cannot be read (${code}). Mend or remove it.`);
  });
}

/** Makes scenarios of the text of their files, by name, in the order of the names. */
export function parseScenarios(texts: Readonly<Record<string, string>>, contract: Contract): Scenario[] {
  const files = Object.entries(texts).sort(([one], [other]) => (one < other ? -1 : 1));
  return files.map(([file, text]) => checkScenario(file, parseFile(file, text), contract));
}

function parseFile(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    // The message repeats what it met, which may be a line break.
    const reason = (error as Error).message.replace(/\s+/g, " ");
    throw new LocalServerError(`The scenario ${file} is not valid JSON: ${reason}. Mend it there.`);
  }
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
