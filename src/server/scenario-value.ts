import { isLosslessNumber } from "lossless-json";
import { LocalServerError } from "./local-server-error.js";

/** A value in the file of a scenario, and where it stands there. */
export class ScenarioValue {
  readonly value: unknown;
  readonly #file: string;
  readonly #path: string;

  constructor(value: unknown, file: string, path = "") {
    this.value = value;
    this.#file = file;
    this.#path = path;
  }

  /** A member of an object, or an item of a list. */
  at(member: string | number): ScenarioValue {
    if (typeof member === "number" || !/^[A-Za-z_$][\w$]*$/.test(member)) return this.inBrackets(member);
    return this.#child(member, this.#path === "" ? member : `${this.#path}.${member}`);
  }

  /** The same, written in brackets whatever the name. */
  inBrackets(member: string | number): ScenarioValue {
    return this.#child(member, `${this.#path}[${JSON.stringify(member)}]`);
  }

  /** The names of an object's members; `members` says what the object holds. */
  requireObject(members: string): string[] {
    const { value } = this;
    if (typeof value === "object" && value !== null && !Array.isArray(value) && !isLosslessNumber(value)) {
      return Object.keys(value);
    }
    throw this.error(`is not an object. Write one with ${members}.`);
  }

  /** Refuses members of other names. */
  refuseOthers(names: readonly string[], known: readonly string[]): void {
    const unknown = names.find((name) => !known.includes(name));
    if (unknown === undefined) return;
    throw this.at(unknown).error(`is not known. Use one of: ${[...new Set(known)].join(", ")}.`);
  }

  requireText(): string {
    if (typeof this.value === "string") return this.value;
    throw this.error("must be a string. Put it in quotation marks.");
  }

  /** A number of the file, whose digits are kept; NaN for anything else. */
  number(): number {
    return typeof this.value === "number" || isLosslessNumber(this.value) ? Number(`${this.value}`) : Number.NaN;
  }

  error(problem: string): LocalServerError {
    const path = this.#path === "" ? "" : `, ${this.#path},`;
    return new LocalServerError(`The scenario ${this.#file}${path} ${problem}`);
  }

  #child(member: string | number, path: string): ScenarioValue {
    return new ScenarioValue((this.value as Record<string | number, unknown>)[member], this.#file, path);
  }
}
