import Builder from "fast-xml-builder";
import { isLosslessNumber } from "lossless-json";
import { type Contract, type Reference, resolve, type Schema } from "./contract.js";

const instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";
const nil = { "@i:nil": "true" };

/** What the XML builder takes: text, or children by their element's name, attributes with an @ before theirs. */
type Element = string | { [name: string]: Element | Element[] };

/**
 * Writes a value as the service's platform does by default: the root named after the type, properties in
 * alphabetical order, null as `i:nil`, the items of a list each in an element named after their type.
 */
export function toXml(contract: Contract, schema: Schema | Reference, value: unknown): string {
  const builder = new Builder({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
  });
  const root = elementOf(contract, schema, value);
  const withNamespace = typeof root === "string" ? root : { "@xmlns:i": instanceNamespace, ...root };
  return builder.build({ [elementName(contract, schema)]: withNamespace });
}

function elementOf(contract: Contract, schema: Schema | Reference | undefined, value: unknown): Element {
  if (value === null) return nil;
  if (Array.isArray(value)) {
    const items = schema && flatten(contract, schema).items;
    const name = items ? elementName(contract, items) : "anyType";
    return value.length === 0 ? "" : { [name]: value.map((item) => elementOf(contract, items, item)) };
  }
  if (typeof value !== "object" || isLosslessNumber(value)) return String(value);
  const properties = schema ? flatten(contract, schema).properties : undefined;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, elementOf(contract, properties?.[name], member)]));
}

function elementName(contract: Contract, schema: Schema | Reference): string {
  return flatten(contract, schema).xml?.name ?? "anyType";
}

/** A schema with its reference followed and its `allOf` merged in. */
function flatten(contract: Contract, schema: Schema | Reference): Schema {
  const resolved = resolve<Schema>(contract, schema);
  const parts = (resolved.allOf ?? []).map((part) => flatten(contract, part));
  return Object.assign({}, ...parts, resolved);
}
