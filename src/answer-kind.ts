import { type Kind, responses, schemas } from "../generated/typescript/shapes.js";

/** What the contract says that an operation answers with this status; undefined when it says nothing. */
export function kindOfAnswer({ operation, status }: { operation: string; status: number }): Kind | undefined {
  const byStatus = Object.hasOwn(responses, operation) ? responses[operation] : undefined;
  return byStatus?.[status] ?? byStatus?.[`${Math.floor(status / 100)}XX`] ?? byStatus?.["default"];
}

/** A kind with the names of schemas replaced by what they stand for, at this level. */
export function followKind(kind: Kind): Kind {
  if (typeof kind !== "string") return kind;
  const named = Object.hasOwn(schemas, kind) ? schemas[kind] : undefined;
  return named === undefined ? kind : followKind(named);
}
