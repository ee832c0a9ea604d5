import openapiTypescript, { astToString } from "openapi-typescript";
import { type Contract, schemasOf } from "./contract.js";
import { docComment } from "./doc-comment.js";

/** TypeScript types of the contract: `paths`, `operations` and `components`. */
export async function contractTypes(contract: Contract): Promise<string> {
  return astToString(await openapiTypescript(structuredClone(contract), { silent: true }));
}

/** A short name for each schema of the contract. */
export function schemaTypes(contract: Contract): string {
  const aliases = Object.entries(schemasOf(contract)).map(
    ([name, { description = "" }]) =>
      `${docComment(description)}export type ${name} = components["schemas"]["${name}"];\n`,
  );
  return `import type { components } from "./contract.js";\n\n${aliases.join("\n")}`;
}
