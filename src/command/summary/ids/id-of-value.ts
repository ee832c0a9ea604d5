import { findIdName } from "./names.js";

/** Properties under which an API gives its list. Partner Center's own is `items`. */
const lists = ["items", "value"];

/**
 * The ids in a value of JSON: a string, an object with an id, a list of these, or an object that has such a list. Undefined
 * in place of an id that is missing.
 */
export function idsOfValue(value: unknown, column: string | undefined): readonly (string | undefined)[] {
  if (Array.isArray(value)) return value.flatMap((item) => idsOfValue(item, column));
  if (typeof value === "string") return [value.trim() || undefined];
  if (typeof value !== "object" || value === null) return [undefined];
  const properties: Readonly<Record<string, unknown>> = { ...value };
  const name = findIdName(Object.keys(properties), column);
  const id = name === undefined ? undefined : properties[name];
  if (typeof id === "string" && id.trim() !== "") return [id.trim()];
  const list = lists.map((property) => properties[property]).find(Array.isArray);
  return list ? idsOfValue(list, column) : [undefined];
}
