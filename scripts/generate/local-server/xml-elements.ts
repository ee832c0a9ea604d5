import type { Schema, Spec } from "../../openapi/document.js";
import { flattenSchema, schemaName, schemasOf } from "../../openapi/schemas.js";

/** An XML element: the name of a schema, or written out. */
export type XmlElement = string | XmlElementParts;

interface XmlElementParts {
  readonly name?: string;
  readonly children?: Readonly<Record<string, XmlElement>>;
  readonly items?: XmlElement;
}

/** How a value of each named schema is written in XML. */
export function xmlElementsOf(spec: Spec): Record<string, XmlElementParts> {
  return Object.fromEntries(
    Object.entries(schemasOf(spec)).map(([name, schema]) => [name, elementParts(spec, schema) ?? {}]),
  );
}

/** How a value of this schema is written in XML; undefined where there is nothing to know but its text. */
export function xmlElementOf(spec: Spec, schema: Schema): XmlElement | undefined {
  return schemaName(schema) ?? elementParts(spec, schema);
}

function elementParts(spec: Spec, schema: Schema): XmlElementParts | undefined {
  const { xml, properties = {}, items } = flattenSchema(spec, schema);
  const children = Object.entries(properties).flatMap(([property, child]) => {
    const element = xmlElementOf(spec, child);
    return element === undefined ? [] : [[property, element] as const];
  });
  if (!xml?.name && children.length === 0 && !items) return undefined;
  return {
    ...(xml?.name && { name: xml.name }),
    ...(children.length > 0 && { children: Object.fromEntries(children) }),
    ...(items && { items: xmlElementOf(spec, items) ?? {} }),
  };
}
