import { kindOfAnswer } from "./answer-kind.js";
import { tellSafely } from "./attempt.js";
import { ArgumentError } from "./errors.js";
import { printable } from "./printable.js";
import { type AnswerFacts, placesOf, type ValidationIssue } from "./validate/places.js";

export type { AnswerFacts, ValidationIssue } from "./validate/places.js";

/** A decoded body breaks the contract. Thrown by `validation("strict")`. */
export class ValidationError extends Error {
  override readonly name = "ValidationError";
  /** Every place that breaks the contract; at least one. */
  readonly issues: readonly ValidationIssue[];

  constructor(issues: readonly ValidationIssue[]) {
    const more =
      issues.length === 1 ? "" : issues.length === 2 ? ", and 1 more place" : `, and ${issues.length - 1} more places`;
    super(`${issues[0] ? describe(issues[0]) : "A body breaks the contract"}${more}.`);
    this.issues = issues;
  }
}

/**
 * Makes the client's option `validate`, which checks every decoded body, of successes and of faults, against the schema
 * that the contract has for its operation and status. Properties that the contract does not know are accepted, and so is
 * a body for which it has no named schema.
 *
 * - `"off"` does nothing.
 * - `"warn"` calls `report` once for each place that breaks the contract. Default: one line on `console.warn`. The call
 *   succeeds all the same, whatever `report` does.
 * - `"strict"` throws a ValidationError, which fails the call.
 *
 * Neither a line nor an error holds a value of the body. Amounts that were decoded as text are no numbers, and so break
 * the contract.
 *
 * @example
 * const client = createPartnerCenterClient({ credential, validate: validation("warn") });
 *
 * @throws {ArgumentError} when the mode is none of the three, or `report` is no function.
 */
export function validation(
  mode: "off" | "warn" | "strict",
  report: (issue: ValidationIssue) => void = warnOnConsole,
): (value: unknown, answer: AnswerFacts) => void {
  if (typeof report !== "function") throw new ArgumentError("report has to be a function that receives an issue.");
  if (mode === "off") return () => {};
  if (mode === "warn") {
    return (value, answer) => {
      for (const issue of issuesOf(value, answer)) tellSafely(report, issue);
    };
  }
  if (mode === "strict") {
    return (value, answer) => {
      const issues = issuesOf(value, answer);
      if (issues.length > 0) throw new ValidationError(issues);
    };
  }
  throw new ArgumentError('The mode of validation has to be "off", "warn" or "strict".');
}

function issuesOf(value: unknown, answer: AnswerFacts): ValidationIssue[] {
  const { operation, status, requestId } = answer;
  return placesOf(value, kindOfAnswer(answer)).map((place) => ({ operation, status, requestId, ...place }));
}

function warnOnConsole(issue: ValidationIssue): void {
  console.warn(`${describe(issue)}.`);
}

function describe({ operation, status, requestId, path, message }: ValidationIssue): string {
  const request = requestId === undefined ? "" : ` (request ${printable(requestId)})`;
  return `The answer ${status} to ${operation}${request} breaks the contract: ${printable(path) || "the body"} ${message}`;
}
