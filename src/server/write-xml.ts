import Builder from "fast-xml-builder";
import { isLosslessNumber } from "lossless-json";
import { type XmlElement, type XmlElementParts, xmlElements } from "../../generated/typescript/local-server.js";

const instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";
const nil = { "@i:nil": "true" };

/** What the XML builder takes: text, or children by their element's name, attributes with an @ before theirs. */
type BuilderNode = string | { [name: string]: BuilderNode | BuilderNode[] };

/**
 * Writes a value as the service's platform does by default: the root named after the type, properties in
 * alphabetical order, null as `i:nil`, the items of a list each in an element named after their type.
 */
export function writeXml(value: unknown, root: XmlElement): string {
  const builder = new Builder({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
  });
  const node = nodeOf(value, root);
  const withNamespace = typeof node === "string" ? node : { "@xmlns:i": instanceNamespace, ...node };
  return builder.build({ [nameOf(root)]: withNamespace });
}

function nodeOf(value: unknown, element: XmlElement | undefined): BuilderNode {
  if (value === null) return nil;
  const { items, children = {} } = partsOf(element);
  if (Array.isArray(value)) {
    return value.length === 0 ? "" : { [nameOf(items)]: value.map((item) => nodeOf(item, items)) };
  }
  if (typeof value !== "object" || isLosslessNumber(value)) return String(value);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, nodeOf(member, children[name])]));
}

function nameOf(element: XmlElement | undefined): string {
  return partsOf(element).name ?? "anyType";
}

function partsOf(element: XmlElement = {}): XmlElementParts {
  return typeof element === "string" ? (xmlElements[element] ?? {}) : element;
}
