import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Contract } from "../../codegen/contract.js";

/** The folder of the project. */
export const root = new URL("../../", import.meta.url).pathname;

/** The text of openapi.yaml. */
export const contractText: string = readFileSync(`${root}openapi.yaml`, "utf8");

/** openapi.yaml as a document of one's own, to read or to break. */
export function readContract(): Contract {
  return parse(contractText);
}

/** A piece of the contract by its path, such as `components.schemas.Link`. */
export function part(contract: object, ...path: readonly string[]): Record<string, unknown> {
  return path.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], contract) as Record<
    string,
    unknown
  >;
}
