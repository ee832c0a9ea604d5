import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Spec } from "../../scripts/openapi/document.js";

import { root } from "../../scripts/support/root.js";

export { root };

/** The text of openapi.yaml. */
export const specText: string = readFileSync(`${root}openapi.yaml`, "utf8");

/** A copy of openapi.yaml as a document, to read or to break. */
export function readSpec(): Spec {
  return parse(specText);
}

/** A piece of the spec by its path, such as `components.schemas.Link`. */
export function part(spec: object, ...path: readonly string[]): Record<string, unknown> {
  return path.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], spec) as Record<string, unknown>;
}
