import { XMLParser, XMLValidator } from "fast-xml-parser";
import { type Contract, flattenSchema, type Schema } from "../codegen/contract.js";

/** An XML example as the value that it stands for, every leaf as text; or what keeps it from being read. */
export function readXmlExample(
  contract: Contract,
  schema: Schema,
  text: string,
): { value: unknown } | { problem: string } {
  const wellFormed = XMLValidator.validate(text);
  if (wellFormed !== true) return { problem: `line ${wellFormed.err.line} of the XML: ${wellFormed.err.msg}` };
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@", parseTagValue: false });
  const [[rootName, root] = ["nothing", ""]] = Object.entries(parser.parse(text) as Record<string, unknown>);
  const expected = flattenSchema(contract, schema).xml?.name;
  if (rootName !== expected) return { problem: `its root is <${rootName}>, not <${expected}>` };
  return { value: decodeElement(contract, schema, root) };
}

function decodeElement(contract: Contract, schema: Schema | undefined, element: unknown): unknown {
  if (!schema) return element;
  const { type, properties, items } = flattenSchema(contract, schema);
  if (isNil(element)) return null;
  if (items || type === "array") {
    const [children = []] = typeof element === "object" && element ? Object.values(element) : [];
    return [children].flat().map((child) => decodeElement(contract, items, child));
  }
  if (!properties) return element;
  const children = typeof element === "object" && element ? Object.entries(element) : [];
  return Object.fromEntries(
    children
      .filter(([name]) => !name.startsWith("@"))
      .map(([name, child]) => [name, decodeElement(contract, properties[name], child)]),
  );
}

function isNil(element: unknown): boolean {
  return typeof element === "object" && element !== null && "@i:nil" in element;
}
