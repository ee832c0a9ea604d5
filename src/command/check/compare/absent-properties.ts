import type { Kind } from "../../../../generated/typescript/schema-tables.js";
import type { Comparison } from "./difference.js";
import { isListKind } from "./properties.js";

/** Properties of the spec that no response had. */
export interface AbsentProperties {
  /** Those that every example of the spec has. */
  readonly missing: readonly string[];
  /** The others, which come for some customers only. */
  readonly optional: readonly string[];
}

/** The properties that no response had, of those whose object came. */
export function findAbsentProperties(
  comparisons: readonly Pick<Comparison, "seen" | "objects">[],
  kind: Kind,
  schemas: Readonly<Record<string, Kind>>,
  inEveryExample: readonly string[],
): AbsentProperties {
  const seen = new Set(comparisons.flatMap((comparison) => comparison.seen));
  const objects = new Set(comparisons.flatMap((comparison) => comparison.objects));
  const absent = pathsBelow("", kind).filter((path) => !seen.has(path));
  return {
    missing: absent.filter((path) => inEveryExample.includes(path)),
    optional: absent.filter((path) => !inEveryExample.includes(path)),
  };

  /** A list may be empty, so what its items have is not expected. */
  function pathsBelow(path: string, at: Kind): string[] {
    const meant = typeof at === "string" ? schemas[at] : at;
    if (!objects.has(path) || meant === undefined || typeof meant === "string" || isListKind(meant)) return [];
    return Object.entries(meant).flatMap(([name, member]) => {
      const memberPath = `${path}/${name}`;
      return [memberPath, ...pathsBelow(memberPath, member)];
    });
  }
}
