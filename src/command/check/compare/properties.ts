import type { Kind } from "../../../../generated/typescript/schema-tables.js";

/** A property that a body has. */
export interface FoundProperty {
  /** The names on the way, from the body on; `*` for every item of a list. */
  readonly path: readonly string[];
  /** Whether the spec knows it. What is inside an unknown one is not looked at. */
  readonly isKnown: boolean;
  readonly value: unknown;
}

type Schemas = Readonly<Record<string, Kind>>;

/** Every property in a value, by what the spec says of it. */
export function findProperties(value: unknown, kind: Kind, schemas: Schemas): FoundProperty[] {
  return find(value, kind, schemas, []);
}

function find(value: unknown, kind: Kind, schemas: Schemas, path: readonly string[]): FoundProperty[] {
  const meant = typeof kind === "string" && Object.hasOwn(schemas, kind) ? schemas[kind] : kind;
  if (meant === undefined || typeof meant === "string" || typeof value !== "object" || value === null) return [];
  if (isListKind(meant)) {
    return Array.isArray(value) ? value.flatMap((item) => find(item, meant[0], schemas, [...path, "*"])) : [];
  }
  if (Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const memberPath = [...path, name];
    const memberKind = Object.hasOwn(meant, name) ? meant[name] : undefined;
    const found = { path: memberPath, isKnown: memberKind !== undefined, value: member };
    return memberKind === undefined ? [found] : [found, ...find(member, memberKind, schemas, memberPath)];
  });
}

/** Whether a kind is that of a list. */
export function isListKind(kind: Exclude<Kind, string>): kind is readonly [Kind] {
  return Array.isArray(kind);
}
