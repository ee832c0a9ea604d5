import openapiTypescript, { astToString } from "openapi-typescript";
import type { Spec } from "../openapi/document.js";
import { schemasOf } from "../openapi/schemas.js";
import { docComment } from "./doc-comment.js";
import { openUnion } from "./open-union.js";

/** TypeScript types of the spec: `paths`, `operations` and `components`. */
export async function specTypes(spec: Spec): Promise<string> {
  return astToString(await openapiTypescript(structuredClone(spec), { silent: true, postTransform: openUnion }));
}

/** A short name for each schema of the spec. */
export function schemaTypes(spec: Spec): string {
  const aliases = Object.entries(schemasOf(spec)).map(
    ([name, { description = "" }]) =>
      `${docComment(description)}export type ${name} = components["schemas"]["${name}"];\n`,
  );
  return `import type { components } from "./openapi.js";\n\n${aliases.join("\n")}`;
}
