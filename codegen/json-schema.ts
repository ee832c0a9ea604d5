import type { Schema } from "./contract.js";

/** A JSON Schema as Ajv takes it. */
export type JsonSchema = Record<string, unknown>;

/** Keywords of OpenAPI 3.0 that say nothing about which values are valid. */
const annotations = ["xml", "example", "deprecated", "discriminator", "externalDocs"];

const holdsOneSchema = ["items", "not", "additionalProperties"];
const holdsSchemas = ["allOf", "anyOf", "oneOf"];

export interface JsonSchemaOptions {
  /** Refuse properties that the schema does not name, so that a misspelt one shows. Default: accept them. */
  readonly closed?: boolean;
}

/**
 * An OpenAPI 3.0 schema as JSON Schema: `nullable` becomes a type, a reference to a component becomes that
 * component's name, annotations and extensions are dropped.
 */
export function toJsonSchema(schema: Schema, options: JsonSchemaOptions = {}): JsonSchema {
  if (schema.$ref) return { $ref: schema.$ref.replace("#/components/schemas/", "") };
  const { nullable, ...rest } = schema;
  const converted: JsonSchema = {};
  for (const [keyword, value] of Object.entries(rest)) {
    if (keyword.startsWith("x-") || annotations.includes(keyword)) continue;
    converted[keyword] = convertKeyword(keyword, value, options);
  }
  if (options.closed && "properties" in converted) converted["additionalProperties"] ??= false;
  if (!nullable) return converted;
  // Read strictly, 3.0.3 lets a reference in `allOf` veto the null; every generator reads it as "or null", as is meant.
  if ("allOf" in converted) return { anyOf: [converted, { type: "null" }] };
  return { ...converted, type: [converted["type"], "null"] };
}

function convertKeyword(keyword: string, value: unknown, options: JsonSchemaOptions): unknown {
  if (keyword === "properties") {
    return Object.fromEntries(
      Object.entries(value as Record<string, Schema>).map(([name, schema]) => [name, toJsonSchema(schema, options)]),
    );
  }
  if (holdsSchemas.includes(keyword)) {
    return (value as Schema[]).map((schema) => toJsonSchema(schema, options));
  }
  if (holdsOneSchema.includes(keyword) && typeof value === "object") {
    return toJsonSchema(value as Schema, options);
  }
  return value;
}
