import { alternativesOf, referenceOf, typesOf } from "../../scripts/openapi/schemas.js";
import type { Schema } from "./spec.js";

/** A type in words, such as `string (date-time)`, and the definition that it names or lists. */
export interface TypeText {
  readonly text: string;
  readonly definition?: string;
}

/** The type of a value in words, null left out: `any` stands for any JSON, `list` words an array of something. */
export function typeOf(schema: Schema & { format?: string }, any: string, list: (of: string) => string): TypeText {
  const reference = referenceOf(schema);
  if (reference) {
    const definition = reference.replace(/^.*\//, "");
    return { text: definition, definition };
  }
  if (schema.items) {
    const { text, ...rest } = typeOf(schema.items, any, list);
    return { text: list(text), ...rest };
  }
  const alternatives = alternativesOf(schema);
  if (alternatives.length > 0) return { text: alternatives.map((part) => typeOf(part, any, list).text).join(" | ") };
  const type = typesOf(schema).join(" | ") || any;
  return { text: schema.format ? `${type} (${schema.format})` : type };
}
