import type { Kind } from "../../generated/typescript/schema-tables.js";
import type { Element } from "./document.js";

/** How elements are decoded. */
export interface XmlDecoding {
  /** The kind of every named schema. */
  readonly schemas: Readonly<Record<string, Kind>>;
  /** Whether numbers stay the text that was sent. */
  readonly exactNumbers: boolean;
}

/** The value that an element stands for, if the spec says that it is of this kind. */
export function decodeElement(element: Element, kind: Kind, decoding: XmlDecoding): unknown {
  if (element.nil) return null;
  const dereferenced = dereference(kind, decoding);
  if (dereferenced === "any") return decodeLoosely(element, decoding);
  if (typeof dereferenced === "string") return decodeScalar(element, dereferenced, decoding);
  if (isList(dereferenced)) return decodeList(element, dereferenced[0], decoding);
  return decodeObject(element, dereferenced, decoding);
}

/** A kind with the names of schemas replaced by what they stand for, at this level. */
function dereference(kind: Kind, decoding: XmlDecoding): Kind {
  if (typeof kind !== "string" || !Object.hasOwn(decoding.schemas, kind)) return kind;
  const named = decoding.schemas[kind];
  return named === undefined ? kind : dereference(named, decoding);
}

function decodeObject(element: Element, kinds: Readonly<Record<string, Kind>>, decoding: XmlDecoding): unknown {
  if (element.text.trim() !== "") throw new Error(`<${element.name}> holds text where elements are expected`);
  // fromEntries defines own properties, so that an element called __proto__ is data like any other.
  return Object.fromEntries(
    [...byName(element.children)].map(([name, elements]) => {
      const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
      return [name, decodeProperty(elements, kind ?? "any", decoding)];
    }),
  );
}

/** A property from all elements of its name: a list may come in one wrapper, or as one element an item. */
function decodeProperty(elements: readonly Element[], kind: Kind, decoding: XmlDecoding): unknown {
  const [first, second] = elements;
  if (first && !second) return decodeElement(first, kind, decoding);
  const dereferenced = dereference(kind, decoding);
  if (dereferenced !== "any" && !isList(dereferenced)) {
    throw new Error(`<${first?.name}> is there ${elements.length} times, where one was expected`);
  }
  const item = isList(dereferenced) ? dereferenced[0] : "any";
  return elements.map((element) => decodeElement(element, item, decoding));
}

function decodeList(element: Element, item: Kind, decoding: XmlDecoding): unknown[] {
  const items = isItem(element, item, decoding) ? [element] : element.children;
  return items.map((child) => decodeElement(child, item, decoding));
}

/** Whether the element is the only item of a list without a wrapper. */
function isItem(element: Element, item: Kind, decoding: XmlDecoding): boolean {
  const dereferenced = dereference(item, decoding);
  if (element.text.trim() !== "") return true;
  if (typeof dereferenced === "string" || isList(dereferenced)) return false;
  return element.children.some(({ name }) => Object.hasOwn(dereferenced, name));
}

function decodeScalar({ name, text, children }: Element, kind: string, { exactNumbers }: XmlDecoding): unknown {
  if (children.length > 0) throw new Error(`<${name}> holds elements where text is expected`);
  if (kind === "string") return text;
  const trimmed = text.trim();
  if (kind === "boolean") return decodeBoolean(name, trimmed);
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) throw new Error(`<${name}> holds no number`);
  const number = Number(trimmed);
  if (kind === "integer" && !Number.isInteger(number)) throw new Error(`<${name}> holds no whole number`);
  if (exactNumbers) return trimmed;
  if (!Number.isFinite(number)) throw new Error(`<${name}> holds a number that is too large`);
  return number;
}

function decodeBoolean(name: string, text: string): boolean {
  if (text === "true" || text === "1") return true;
  if (text === "false" || text === "0") return false;
  throw new Error(`<${name}> holds neither true nor false`);
}

/** What the spec does not describe: text, or an object of such values; a name that comes several times is a list. */
function decodeLoosely(element: Element, decoding: XmlDecoding): unknown {
  return element.children.length === 0 ? element.text : decodeObject(element, {}, decoding);
}

function byName(elements: readonly Element[]): Map<string, Element[]> {
  const groups = new Map<string, Element[]>();
  for (const element of elements) {
    const group = groups.get(element.name);
    if (group) group.push(element);
    else groups.set(element.name, [element]);
  }
  return groups;
}

function isList(kind: Kind): kind is readonly [Kind] {
  return Array.isArray(kind);
}
