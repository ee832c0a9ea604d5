import type { Contract } from "../../codegen/contract.js";
import { definitionsOf, responsesOf } from "./contract.js";

/** The sections of the reference, in order. Each id is an anchor, and with `reference.` before it the key of its title. */
export const sections = [
  "request",
  "authorization",
  "parameters",
  "samples",
  "responses",
  "throttling-and-retries",
  "fault-codes",
  "definitions",
  "downloads",
] as const;

export type Section = (typeof sections)[number];

/** The anchors and titles of what stands under a section. */
export function itemsOf(contract: Contract, section: Section): { id: string; title: string }[] {
  if (section === "responses")
    return responsesOf(contract).map(({ status }) => ({ id: responseId(status), title: status }));
  if (section !== "definitions") return [];
  return definitionsOf(contract).map(({ name }) => ({ id: definitionId(name), title: name }));
}

export const parameterId = (name: string) => `parameter-${name}`;
export const responseId = (status: string) => `response-${status}`;
export const definitionId = (name: string) => `definition-${name.toLowerCase()}`;
export const propertyId = (definition: string, name: string) => `${definitionId(definition)}-${name.toLowerCase()}`;
