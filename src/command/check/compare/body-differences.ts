import type { Kind } from "../../../../generated/typescript/schema-tables.js";
import { schemaProblems } from "../../../validate/issues.js";
import type { Difference } from "./difference.js";
import type { FoundProperty } from "./properties.js";
import { formOf } from "./value-form.js";

/** The properties that the spec does not know. */
export function unknownProperties(properties: readonly FoundProperty[], show: (name: string) => string): Difference[] {
  const differences = properties
    .filter(({ isKnown }) => !isKnown)
    .map(({ path, value }) => {
      const shown = [...path.slice(0, -1), show(path.at(-1) ?? "")];
      return { kind: "unknown-property" as const, path: pointer(shown), received: formOf(value) };
    });
  return distinct(differences);
}

/** The values that are not of the type or format that the spec has for them. */
export function wrongValues(value: unknown, kind: Kind | undefined): Difference[] {
  const differences = schemaProblems(value, kind).map(({ path, message }) => {
    const names = path.split("/").slice(1);
    const received = formOf(names.reduce(memberOf, value));
    const shown = names.map((name) => (/^\d+$/.test(name) ? "*" : name));
    return { kind: "wrong-value" as const, path: pointer(shown), problem: message, received };
  });
  return distinct(differences);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** The paths of properties, each once. */
export function pathsOf(properties: readonly FoundProperty[]): string[] {
  return [...new Set(properties.map(({ path }) => pointer(path)))];
}

function pointer(path: readonly string[]): string {
  return path.map((name) => `/${name}`).join("");
}

/** The items of a list may differ from the spec in the same way. */
function distinct(differences: readonly Difference[]): Difference[] {
  return [...new Map(differences.map((difference) => [JSON.stringify(difference), difference])).values()];
}
