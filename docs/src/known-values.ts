import type { Schema, Spec } from "./spec.js";

/** The values that an `enum` lists, in a schema, in the items of its list or in its alternatives. */
export function knownValues(spec: Spec, schema: Schema | undefined): readonly unknown[] {
  if (!schema || schema.$ref) return []; // the definition lists them
  const { enum: values, items, anyOf, oneOf } = schema as Schema & { readonly enum?: readonly unknown[] };
  if (values) return values;
  if (items) return knownValues(spec, items);
  return [...(anyOf ?? []), ...(oneOf ?? [])].flatMap((part) => knownValues(spec, part));
}
