import type { Spec } from "../openapi/document.js";

/** Keywords whose values are data or names, in which nothing is a schema. */
const holdsData = ["example", "examples", "default", "required", "servers", "xml"];

/** Keywords whose values are schemas by name. */
const holdsNamedSchemas = ["properties", "patternProperties", "schemas", "$defs"];

/**
 * The spec without `enum` and `const`, whose values are named in descriptions instead. The service adds values, and most
 * generators make a type that rejects a whole response for one that they do not know.
 */
export function openEnums(spec: Spec): Spec {
  return opened(spec) as Spec;
}

function opened(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(opened);
  if (!isObject(node)) return node;
  const { enum: values = [], const: value, ...others } = node;
  const known = [...(values as unknown[]), ...("const" in node ? [value] : [])];
  const entries = Object.entries(others).map(([keyword, part]) => [keyword, openedKeyword(keyword, part)]);
  const result = Object.fromEntries(entries);
  return known.length === 0 ? result : { ...result, description: describe(result["description"], known) };
}

function openedKeyword(keyword: string, part: unknown): unknown {
  if (holdsData.includes(keyword) || keyword.startsWith("x-")) return part;
  if (!holdsNamedSchemas.includes(keyword) || !isObject(part)) return opened(part);
  return Object.fromEntries(Object.entries(part).map(([name, schema]) => [name, opened(schema)]));
}

function describe(description: unknown, values: readonly unknown[]): string {
  const known = values.filter((value) => value !== null).map((value) => `\`${value}\``);
  return [description, `Known values: ${known.join(", ")}. The service may send others.`].filter(Boolean).join("\n");
}

function isObject(node: unknown): node is Record<string, unknown> {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}
