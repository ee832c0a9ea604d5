import type { Kind } from "../../generated/typescript/schema-tables.js";
import {
  type ValidationError as SchemaError,
  type Validator,
  validators,
} from "../../generated/typescript/validators.js";

/** Which response a body came with. */
export interface ResponseFacts {
  readonly operation: string;
  readonly status: number;
  readonly requestId: string | undefined;
}

/** One place in which a body does not fit the spec. It says nothing of the value that is there. */
export interface ValidationIssue extends ResponseFacts {
  /** Where in the body, as a JSON pointer such as `/budget/amount`; empty for the body itself. */
  readonly path: string;
  /** What is wrong there, such as "must be number or null". */
  readonly message: string;
}

/** The places in which a value does not fit the schema of this name. None when there is no such schema. */
export function schemaProblems(value: unknown, kind: Kind | undefined): Pick<ValidationIssue, "path" | "message">[] {
  const validate = typeof kind === "string" ? validatorOf(kind) : undefined;
  if (!validate || validate(value)) return [];
  const byPath = new Map<string, SchemaError[]>();
  for (const error of validate.errors ?? []) {
    byPath.set(error.instancePath, [...(byPath.get(error.instancePath) ?? []), error]);
  }
  const paths = [...byPath.keys()];
  return [...byPath]
    .filter(([path, errors]) => !(errors.every(isAlternative) && paths.some((other) => other.startsWith(`${path}/`))))
    .map(([path, errors]) => ({ path, message: messageOf(errors) }));
}

/** What a nullable object says of itself when something inside it is wrong: that it could have been null instead. */
function isAlternative({ keyword, params }: SchemaError): boolean {
  return keyword === "anyOf" || (keyword === "type" && params["type"] === "null");
}

function messageOf(errors: readonly SchemaError[]): string {
  const types = errors.filter(({ keyword }) => keyword === "type").flatMap(({ params }) => params["type"]);
  const others = errors.filter(({ keyword }) => keyword !== "type" && keyword !== "anyOf");
  const messages = [
    ...(types.length > 0 ? [`must be ${[...new Set(types)].join(" or ")}`] : []),
    ...others.map(({ message, keyword }) => message ?? `breaks ${keyword}`),
  ];
  return messages.length > 0 ? messages.join("; ") : "must fit one of its schemas";
}

function validatorOf(name: string): Validator<unknown> | undefined {
  return Object.hasOwn(validators, name) ? (validators as Record<string, Validator<unknown>>)[name] : undefined;
}
