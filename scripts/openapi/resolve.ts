import type { ReferenceObject } from "openapi-typescript";
import type { Spec } from "./document.js";

/** What a `$ref` into the spec points at; anything else is returned as it is. */
export function resolve<Node extends object>(spec: Spec, node: Node | ReferenceObject): Node {
  if (!("$ref" in node) || typeof node.$ref !== "string") return node as Node;
  let target: unknown = spec;
  for (const step of node.$ref.replace(/^#\//, "").split("/")) {
    target = (target as Record<string, unknown> | undefined)?.[nameOf(step)];
  }
  if (target === undefined) throw new Error(`Can't resolve $ref ${node.$ref}`);
  return resolve(spec, target as Node | ReferenceObject);
}

/** The name that a step of a reference stands for: it is escaped as in a JSON pointer, and then as in a URL. */
function nameOf(step: string): string {
  return decoded(step).replaceAll("~1", "/").replaceAll("~0", "~");
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
