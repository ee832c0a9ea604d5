import type { ErrorObject } from "ajv";
import { createAjv } from "../openapi/ajv.js";
import type { Schema, Spec } from "../openapi/document.js";
import { schemasOf } from "../openapi/schemas.js";

/** One way in which a value breaks a schema. */
export interface Breach {
  /** Where in the value, as property names and indices. */
  readonly path: readonly string[];
  /** What is wrong there, as the end of a sentence that begins with the place. */
  readonly message: string;
}

/** Tells every way in which a value breaks a schema of the spec. */
export type Judge = (schema: Schema, value: unknown) => Breach[];

/**
 * A judge that refuses properties that a schema does not name, too.
 *
 * @throws {Error} where a schema of the spec cannot be used.
 */
export function createJudge(spec: Spec): Judge {
  const ajv = createAjv();
  const { components } = spec;
  for (const schema of Object.values(schemasOf(spec))) ajv.compile({ ...schema, components });
  return (schema, value) => {
    const validate = ajv.compile(closed({ ...schema, components }));
    validate(value);
    return breachesOf(validate.errors ?? []);
  };
}

/** A copy of a schema, and of all that is in it, that rejects properties without a name in it, to find misspelt ones. */
function closed(schema: object): object {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key !== "properties" && value?.properties ? { additionalProperties: false, ...value } : value,
  );
}

/** A breach as a clause, such as `budget.amount must be number or null`. */
export function describeBreach({ path, message }: Breach): string {
  const steps = path.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`));
  return `${steps.join("").replace(/^\./, "") || "the value"} ${message}`;
}

/** One breach for each fault: Ajv also complains of every alternative that the value is not. */
function breachesOf(errors: readonly ErrorObject[]): Breach[] {
  const told = errors.filter((error) => {
    const alike = errors.filter((other) => isWithin(other, error.instancePath));
    if (isAlternative(error))
      return alike.every((other) => isAlternative(other) || isTypeAt(other, error.instancePath));
    return !isTypeAt(error, error.instancePath) || !alike.some((other) => isAlternativeAt(other, error.instancePath));
  });
  return told.map((error) => {
    const path = error.instancePath.split("/").slice(1).map(unescapeStep);
    const { additionalProperty } = error.params;
    if (additionalProperty) return { path: [...path, additionalProperty], message: "is not a property of the schema" };
    return { path, message: messageOf(error, errors) };
  });
}

function isAlternative({ keyword }: ErrorObject): boolean {
  return keyword === "anyOf" || keyword === "oneOf";
}

function isAlternativeAt(error: ErrorObject, path: string): boolean {
  return isAlternative(error) && error.instancePath === path;
}

function isTypeAt({ keyword, instancePath }: ErrorObject, path: string): boolean {
  return keyword === "type" && instancePath === path;
}

function isWithin({ instancePath }: ErrorObject, path: string): boolean {
  return instancePath === path || instancePath.startsWith(`${path}/`);
}

function messageOf(error: ErrorObject, errors: readonly ErrorObject[]): string {
  const atThePlace = errors.filter((other) => isTypeAt(other, error.instancePath));
  const types = [...new Set(atThePlace.flatMap(({ params }) => params["type"] as string | string[]))];
  return types.length > 0 ? `must be ${types.join(" or ")}` : `${error.message}`;
}

function unescapeStep(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
