import { join } from "node:path";
import type { Spec } from "../../openapi/document.js";
import { withOverlay } from "../overlay.js";
import { withInlineResponses } from "./inline-responses.js";
import { toOpenApi30 } from "./openapi-30.js";
import { refuseInvalid } from "./validity.js";

/** The editions of the spec for tools, beside the spec itself. */
export interface Editions {
  /** OpenAPI 3.0.3, complete: for tools without 3.1. */
  readonly openapi30: Spec;
  /** OpenAPI 3.0.3 with what every generator understands, and nothing else. */
  readonly portable: Spec;
}

/** Derives the editions of a spec, and refuses those that are not valid. */
export async function editionsOf(root: string, spec: Spec): Promise<Editions> {
  const openapi30 = toOpenApi30(spec);
  const portable = await withOverlays(root, withInlineResponses(openapi30), ["portable"]);
  await refuseInvalid("openapi-3.0.json", openapi30);
  await refuseInvalid("openapi-portable.json", portable);
  return { openapi30, portable };
}

/** The spec with Overlays applied, in order, given by their names in overlays/. */
export async function withOverlays(root: string, spec: Spec, names: readonly string[]): Promise<Spec> {
  let changed = spec;
  for (const name of names) changed = await withOverlay(root, changed, join("overlays", `${name}.yaml`));
  return changed;
}
