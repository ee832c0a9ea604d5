import { ArgumentError, PartnerCenterError } from "../errors.js";
import { notifySafely } from "../events.js";
import { printable } from "../redaction/printable.js";
import { responseSchemaOf } from "../response/response-schema.js";
import { type ResponseFacts, schemaProblems, type ValidationIssue } from "./issues.js";

export type { ResponseFacts, ValidationIssue } from "./issues.js";

/** A decoded body does not fit the spec. Thrown by `validation("strict")`. */
export class ValidationError extends PartnerCenterError {
  override readonly name = "ValidationError";
  /** Every place that does not fit; at least one. */
  readonly issues: readonly ValidationIssue[];

  constructor(issues: readonly ValidationIssue[]) {
    const [first] = issues;
    const others = issues.length - 1;
    const more = others < 1 ? "" : `, and ${others} more ${others === 1 ? "place" : "places"}`;
    super(`${first ? describe(first) : "A body does not fit the spec"}${more}.`);
    this.issues = issues;
  }
}

/**
 * Makes the client's option `validate`, which checks every decoded body, of successes and of errors, against the schema
 * that the spec has for its operation and status. Properties that the spec does not know are accepted, and so is a body
 * for which it has no named schema.
 *
 * - `"off"` does nothing.
 * - `"warn"` calls `report` once for each place that does not fit. Default: one line on `console.warn`. The call succeeds
 *   all the same, whatever `report` does.
 * - `"strict"` throws a ValidationError, which fails the call.
 *
 * Neither a line nor an error holds a value of the body.
 *
 * @example
 * const client = createPartnerCenterClient({ credential, validate: validation("warn") });
 *
 * @throws {ArgumentError} when the mode is none of the three, or `report` is no function.
 */
export function validation(
  mode: "off" | "warn" | "strict",
  report: (issue: ValidationIssue) => void = warnOnConsole,
): (value: unknown, response: ResponseFacts) => void {
  if (typeof report !== "function") throw new ArgumentError("report has to be a function that receives an issue.");
  if (mode === "off") return () => {};
  if (mode === "warn") {
    return (value, response) => {
      for (const issue of issuesOf(value, response)) notifySafely(report, issue);
    };
  }
  if (mode === "strict") {
    return (value, response) => {
      const issues = issuesOf(value, response);
      if (issues.length > 0) throw new ValidationError(issues);
    };
  }
  throw new ArgumentError('The mode of validation has to be "off", "warn" or "strict".');
}

function issuesOf(value: unknown, response: ResponseFacts): ValidationIssue[] {
  const { operation, status, requestId } = response;
  return schemaProblems(value, responseSchemaOf(response)).map((problem) => {
    return { operation, status, requestId, ...problem };
  });
}

function warnOnConsole(issue: ValidationIssue): void {
  console.warn(`${describe(issue)}.`);
}

function describe({ operation, status, requestId, path, message }: ValidationIssue): string {
  const request = requestId === undefined ? "" : ` (request ${printable(requestId)})`;
  const where = printable(path) || "the body";
  return `The response with status ${status} to ${operation}${request} does not fit the spec: ${where} ${message}`;
}
