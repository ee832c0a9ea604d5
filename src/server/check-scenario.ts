import { validateHeaderName, validateHeaderValue } from "node:http";
import { basename } from "node:path";
import { isLosslessNumber } from "lossless-json";
import { type Contract, operationsOf } from "./contract.js";
import { LocalServerError } from "./local-server-error.js";
import type { Scenario, ScenarioAnswer, ScenarioCondition } from "./scenario.js";

type Members = Readonly<Record<string, unknown>>;

/** The longest time that a timer takes; beyond it, it fires at once. */
const longestDelayMs = 2 ** 31 - 1;

/** Makes a scenario of what its file holds, and refuses whatever the server could not answer with later. */
export function checkScenario(file: string, content: unknown, contract: Contract): Scenario {
  const place = new Place(file);
  const members = requireObject(place, content, "a title and answers");
  refuseUnknown(place, members, ["title", "when", "answers", "beyondTheContract"]);
  const { title, when = {}, answers, beyondTheContract } = members;
  if (typeof title !== "string") throw place.error("has no title. Give it one sentence as its title.");
  if (!Array.isArray(answers) || answers.length === 0) {
    throw place.error("has no answers. Give it a list of at least one answer.");
  }
  if (beyondTheContract !== undefined) requireText(place.at("beyondTheContract"), beyondTheContract);
  return {
    ...members,
    name: basename(file, ".json").replace(/^\d+-/, ""),
    title,
    when: checkCondition(place.at("when"), when, contract),
    answers: answers.map((answer, index) => checkAnswer(place.at("answers").at(index), answer)),
  };
}

function checkCondition(place: Place, value: unknown, contract: Contract): ScenarioCondition {
  const condition = requireObject(place, value, "the conditions");
  refuseUnknown(place, condition, ["operation", "token", "parameters", "parametersUnlike"]);
  const { operation, token, parameters, parametersUnlike } = condition;
  const operations = operationsOf(contract).map(([, { operationId }]) => operationId);
  if (operation !== undefined && !operations.some((known) => known === operation)) {
    throw place.at("operation").error(`is not in the contract. It has ${operations.join(", ")}.`);
  }
  if (token !== undefined && token !== "missing") throw place.at("token").error('has to be "missing", or left out.');
  if (parameters !== undefined) checkParameters(place.at("parameters"), parameters, contract);
  if (parametersUnlike !== undefined) {
    const patterns = checkParameters(place.at("parametersUnlike"), parametersUnlike, contract);
    for (const [pattern, at] of patterns) checkPattern(at, pattern);
  }
  return condition;
}

/** Texts for parameters that a path has: no request could meet another. */
function checkParameters(place: Place, value: unknown, { paths }: Contract): [text: string, place: Place][] {
  const parameters = requireObject(place, value, "a text for each parameter");
  const known = Object.keys(paths).flatMap((path) => [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name));
  refuseUnknown(place, parameters, known);
  return Object.entries(parameters).map(([name, text]) => [requireText(place.at(name), text), place.at(name)]);
}

function checkPattern(place: Place, pattern: string): void {
  try {
    new RegExp(pattern, "i");
  } catch (error) {
    throw place.error(`is no pattern. It says: ${(error as Error).message}.`);
  }
}

function checkAnswer(place: Place, value: unknown): ScenarioAnswer {
  const answer = requireObject(place, value, "a status");
  refuseUnknown(place, answer, ["status", "headers", "body", "text", "byteOrderMark", "delayMs"]);
  const { headers, body, text, byteOrderMark } = answer;
  const status = numberOf(answer["status"]);
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    throw place.at("status").error("has to be a whole number from 200 to 599.");
  }
  const delayMs = answer["delayMs"] === undefined ? 0 : numberOf(answer["delayMs"]);
  if (!(delayMs >= 0 && delayMs <= longestDelayMs)) {
    throw place.at("delayMs").error(`has to be a number of milliseconds from 0 to ${longestDelayMs}.`);
  }
  if (headers !== undefined) checkHeaders(place.at("headers"), headers);
  if (body !== undefined && text !== undefined) throw place.error("has a body and a text. Leave one of them out.");
  if (text !== undefined) requireText(place.at("text"), text);
  if (byteOrderMark !== undefined && typeof byteOrderMark !== "boolean") {
    throw place.at("byteOrderMark").error("has to be true or false.");
  }
  return { ...answer, status, delayMs };
}

function checkHeaders(place: Place, value: unknown): void {
  for (const [name, text] of Object.entries(requireObject(place, value, "a text for each header"))) {
    const at = place.within(name);
    checkHeader(at, name, requireText(at, text));
  }
}

function checkHeader(place: Place, name: string, value: string): void {
  try {
    validateHeaderName(name);
  } catch {
    throw place.error("has a name that no header can have. Write it in letters, digits and hyphens.");
  }
  if (/[\r\n]/.test(value)) throw place.error("holds a line break. Write the value in one line.");
  try {
    validateHeaderValue(name, value);
  } catch {
    throw place.error("holds a character that no header can have. Write the value in ASCII.");
  }
  // Node.js throws when such an answer is sent.
  if (/^trailer$/i.test(name))
    throw place.error("announces headers after the body, which no answer has. Leave it out.");
}

function requireObject(place: Place, value: unknown, members: string): Members {
  if (typeof value === "object" && value !== null && !Array.isArray(value) && !isLosslessNumber(value)) {
    return value as Members;
  }
  throw place.error(`is no object. Write one with ${members}.`);
}

function requireText(place: Place, value: unknown): string {
  if (typeof value === "string") return value;
  throw place.error("has to be a text. Put it in quotation marks.");
}

function refuseUnknown(place: Place, members: Members, known: readonly string[]): void {
  const unknown = Object.keys(members).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw place.at(unknown).error(`is not known. What may stand there: ${[...new Set(known)].join(", ")}.`);
}

/** A number of the file, whose digits are kept; NaN for anything else. */
function numberOf(value: unknown): number {
  return typeof value === "number" || isLosslessNumber(value) ? Number(`${value}`) : Number.NaN;
}

/** Where something stands in the file of a scenario. */
class Place {
  readonly #file: string;
  readonly #path: string;

  constructor(file: string, path = "") {
    this.#file = file;
    this.#path = path;
  }

  /** What stands there under a name, or as an item of a list. */
  at(member: string | number): Place {
    if (typeof member === "number" || !/^[A-Za-z_$][\w$]*$/.test(member)) return this.within(member);
    return new Place(this.#file, this.#path === "" ? member : `${this.#path}.${member}`);
  }

  /** The same, in brackets whatever the name. */
  within(member: string | number): Place {
    return new Place(this.#file, `${this.#path}[${JSON.stringify(member)}]`);
  }

  error(problem: string): LocalServerError {
    const path = this.#path === "" ? "" : `, ${this.#path},`;
    return new LocalServerError(`The scenario ${this.#file}${path} ${problem}`);
  }
}
