import { alternativesOf, flattenSchema, schemaName } from "../../scripts/openapi/schemas.js";
import { responsesOf, type Schema, type Spec, shownOperations } from "./spec.js";

/** By definition and property, such as `SpendingBudget.amount`, the first simple value in the examples of responses. */
export function propertyExamples(spec: Spec): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const operation of shownOperations(spec)) {
    for (const { schema, examples } of responsesOf(spec, operation)) {
      if (!schema) continue;
      for (const { value } of examples.get("json") ?? []) collect(spec, schema, value, found);
    }
  }
  return found;
}

function collect(spec: Spec, schema: Schema, value: unknown, found: Map<string, unknown>): void {
  if (Array.isArray(value)) {
    const { items } = flattenSchema(spec, schema);
    if (items) for (const item of value) collect(spec, items, item, found);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const name = schemaName(schema) ?? alternativesOf(schema).map(schemaName)[0];
  const { properties = {} } = flattenSchema(spec, schema);
  for (const [property, own] of Object.entries(value)) {
    const key = `${name}.${property}`;
    if (own !== null && typeof own !== "object" && !found.has(key)) found.set(key, own);
    const described = properties[property];
    if (described) collect(spec, described, own, found);
  }
}
