import { join } from "node:path";
import type { Contract } from "./contract.js";
import { readFolder } from "./folder.js";

/**
 * What the local server answers with, as a module: the contract, and the scenarios as the text of their files, whose
 * numbers have more digits than JavaScript's. Files beside the code would get lost where a bundler moves the code.
 */
export async function localServerModule(root: string, contract: Contract): Promise<string> {
  const files = [...(await readFolder(join(root, "scenarios")))].filter(([file]) => file.endsWith(".json"));
  const scenarios = files.map(([file, text]) => `  ${JSON.stringify(file)}: ${JSON.stringify(text)},`);
  return `export const contract = ${JSON.stringify(contract, null, 2)};

export const scenarios = {
${scenarios.join("\n")}
};
`;
}

/** The declarations for `localServerModule`. */
export function localServerDeclarations(): string {
  return `/** The contract, in one document. */
export declare const contract: object;

/** The text of each scenario, by its file's name and in the order of these. */
export declare const scenarios: { readonly [file: string]: string };
`;
}
