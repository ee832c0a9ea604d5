import type { Kind } from "../../generated/typescript/shapes.js";
import { followKind } from "../answer-kind.js";
import type { Element } from "./document.js";

/** The value that an element stands for, when the contract says of it that it is of this kind. */
export function decodeElement(element: Element, kind: Kind, amountsAsText: boolean): unknown {
  if (element.nil) return null;
  const followed = followKind(kind);
  if (followed === "any") return decodeLoosely(element, amountsAsText);
  if (typeof followed === "string") return decodeScalar(element, followed, amountsAsText);
  if (isList(followed)) return decodeList(element, followed[0], amountsAsText);
  return decodeObject(element, followed, amountsAsText);
}

function decodeObject(element: Element, kinds: Readonly<Record<string, Kind>>, amountsAsText: boolean): unknown {
  if (element.text.trim() !== "") throw new Error(`<${element.name}> holds text where elements are expected`);
  // fromEntries defines own properties, so that an element called __proto__ is data like any other.
  return Object.fromEntries(
    [...byName(element.children)].map(([name, elements]) => {
      const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
      return [name, decodeProperty(elements, kind ?? "any", amountsAsText)];
    }),
  );
}

/** A property from all elements of its name: a list may come in one wrapper, or as one element an item. */
function decodeProperty(elements: readonly Element[], kind: Kind, amountsAsText: boolean): unknown {
  const [first, second] = elements;
  if (first && !second) return decodeElement(first, kind, amountsAsText);
  const followed = followKind(kind);
  if (followed !== "any" && !isList(followed)) {
    throw new Error(`<${first?.name}> is there ${elements.length} times, where one was expected`);
  }
  const item = isList(followed) ? followed[0] : "any";
  return elements.map((element) => decodeElement(element, item, amountsAsText));
}

function decodeList(element: Element, item: Kind, amountsAsText: boolean): unknown[] {
  const items = isItem(element, item) ? [element] : element.children;
  return items.map((child) => decodeElement(child, item, amountsAsText));
}

/** Whether the element is the only item of a list without a wrapper. */
function isItem(element: Element, item: Kind): boolean {
  const followed = followKind(item);
  if (element.text.trim() !== "") return true;
  if (typeof followed === "string" || isList(followed)) return false;
  return element.children.some(({ name }) => Object.hasOwn(followed, name));
}

function decodeScalar({ name, text, children }: Element, kind: string, amountsAsText: boolean): unknown {
  if (children.length > 0) throw new Error(`<${name}> holds elements where text is expected`);
  if (kind === "string") return text;
  const trimmed = text.trim();
  if (kind === "boolean") return decodeBoolean(name, trimmed);
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) throw new Error(`<${name}> holds no number`);
  const number = Number(trimmed);
  if (kind === "integer" && !Number.isInteger(number)) throw new Error(`<${name}> holds no whole number`);
  if (kind === "number" && amountsAsText) return trimmed;
  if (!Number.isFinite(number)) throw new Error(`<${name}> holds a number that is too large`);
  return number;
}

function decodeBoolean(name: string, text: string): boolean {
  if (text === "true" || text === "1") return true;
  if (text === "false" || text === "0") return false;
  throw new Error(`<${name}> holds neither true nor false`);
}

/** What the contract does not describe: text, or an object of such; a name that comes several times is a list. */
function decodeLoosely(element: Element, amountsAsText: boolean): unknown {
  return element.children.length === 0 ? element.text : decodeObject(element, {}, amountsAsText);
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
