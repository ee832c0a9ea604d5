import type { Schema, Spec } from "./document.js";
import { resolve } from "./resolve.js";

/** The named schemas of the spec. */
export function schemasOf(spec: Spec): Record<string, Schema> {
  return (spec.components?.schemas ?? {}) as Record<string, Schema>;
}

/** The types that a schema lists, null left out. Empty when it lists none. */
export function typesOf({ type = [] }: Schema): readonly string[] {
  return [type].flat().filter((one) => one !== "null");
}

/** The alternatives of a schema, null left out. Empty when it has none. */
export function alternativesOf({ anyOf, oneOf }: Schema): readonly Schema[] {
  return (anyOf ?? oneOf ?? []).filter(({ type }) => type !== "null");
}

/** Whether a value may be null. */
export function allowsNull({ type = [], anyOf, oneOf }: Schema): boolean {
  return [type].flat().includes("null") || (anyOf ?? oneOf ?? []).some(allowsNull);
}

/** What a schema refers to, by itself or with null as the alternative; undefined for a schema that is written out. */
export function referenceOf(schema: Schema): string | undefined {
  const { $ref, allOf = [], properties } = schema;
  if ($ref) return $ref;
  const parts = [...allOf, ...alternativesOf(schema)];
  return parts.length === 1 && parts[0] && !properties ? referenceOf(parts[0]) : undefined;
}

/** The name of the schema that this one refers to; undefined for a schema that is written out. */
export function schemaName(schema: Schema): string | undefined {
  return referenceOf(schema)?.replace("#/components/schemas/", "");
}

/** A schema with its reference followed, and with its `allOf`, or its only alternative to null, merged in. */
export function flattenSchema(spec: Spec, schema: Schema): Schema {
  const resolved = resolve<Schema>(spec, schema);
  const alternatives = alternativesOf(resolved);
  const composed = [...(resolved.allOf ?? []), ...(alternatives.length === 1 ? alternatives : [])];
  const parts = [...composed.map((part) => flattenSchema(spec, part)), resolved];
  const merged: Schema = Object.assign({}, ...parts);
  if (!merged.properties) return merged;
  return { ...merged, properties: Object.assign({}, ...parts.map(({ properties }) => properties)) };
}
