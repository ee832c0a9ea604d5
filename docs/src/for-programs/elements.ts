import type { Element, ElementContent, Nodes } from "hast";

/** Whether a node is an element that has all of the given classes. */
export function hasClass(node: Nodes, ...names: readonly string[]): boolean {
  if (node.type !== "element") return false;
  const { className } = node.properties;
  return Array.isArray(className) && names.every((name) => className.includes(name));
}

/** The elements below a node that meet a condition, in the order of the document. */
export function findAll(node: Nodes, condition: (element: Element) => boolean): Element[] {
  if (!("children" in node)) return [];
  return node.children.flatMap((child) => [
    ...(child.type === "element" && condition(child) ? [child] : []),
    ...findAll(child, condition),
  ]);
}

/** An attribute of an element as text; empty where it has none. */
export function attribute({ properties }: Element, name: string): string {
  return String(properties[name] ?? "");
}

export function element(tagName: string, children: ElementContent[], properties: Element["properties"] = {}): Element {
  return { type: "element", tagName, properties, children };
}

export function text(value: string): ElementContent {
  return { type: "text", value };
}
