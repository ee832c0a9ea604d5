import type { Element, ElementContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { attribute, element, findAll, hasClass, text } from "./elements.js";

/** What is for the eye or the hand only. */
const omitted = new Set(["script", "style", "form", "button", "svg", "wbr", "template"]);

interface Context {
  readonly resolve: (href: string) => string;
  /** The titles of tabs, by the links to their panels. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The parts of a page as HTML that Markdown can express: without controls, and code as plain text. */
export function simplify(children: readonly ElementContent[], context: Context): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    if (isOmitted(child)) return [];
    const title = context.titles.get(`#${attribute(child, "id")}`);
    const parts = simplifyElement(child, context);
    return title ? [strong(title), ...parts] : parts;
  });
}

function simplifyElement(child: Element, context: Context): ElementContent[] {
  if (hasClass(child, "expressive-code")) return codeOf(child);
  if (["sl-badge", "addition", "flag"].some((name) => hasClass(child, name))) return [text(` (${wordsOf(child)})`)];
  // Tabs are a list of links to panels: each panel comes below its title.
  if (child.tagName === "site-tabs") return simplify(child.children.filter(isNoList), withTabs(child, context));
  const inner = simplify(child.children, context);
  if (child.tagName === "summary") return summaryOf(child, inner);
  // A name that links to itself.
  if (hasClass(child, "name")) return inner;
  if (child.tagName === "a") return [element("a", inner, { href: context.resolve(attribute(child, "href")) })];
  return [{ ...child, children: inner }];
}

/** The words of an element, those for screen readers included. */
function wordsOf(child: Element): string {
  return textOf(child)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/ ?\(([^)]*)\)$/, ", $1");
}

function isNoList(child: ElementContent): boolean {
  return child.type !== "element" || child.tagName !== "ul";
}

function withTabs(tabs: Element, { resolve, titles }: Context): Context {
  const list = tabs.children.find((child) => child.type === "element" && child.tagName === "ul");
  const links = list ? findAll(list, ({ tagName }) => tagName === "a") : [];
  return {
    resolve,
    titles: new Map([...titles, ...links.map((link) => [attribute(link, "href"), textOf(link)] as const)]),
  };
}

function isOmitted(child: Element): boolean {
  const { hidden, dataNotInMarkdown } = child.properties;
  const isHidden = hidden === true || dataNotInMarkdown !== undefined;
  return isHidden || omitted.has(child.tagName) || hasClass(child, "sl-anchor-link") || hasClass(child, "sr-only");
}

/** A block of Expressive Code, which has an element for each line and each color. */
function codeOf(block: Element): ElementContent[] {
  return findAll(block, ({ tagName }) => tagName === "pre").flatMap((pre) => {
    const lines = findAll(pre, (line) => hasClass(line, "ec-line")).map((line) => textOf(line).replace(/\n$/, ""));
    const [title] = findAll(block, (part) => hasClass(part, "title"));
    const name = title && textOf(title).trim();
    const language = attribute(pre, "dataLanguage");
    const code = element("code", [text(lines.join("\n"))], { className: [`language-${language}`] });
    return [...(name ? [element("p", [element("code", [text(name)])])] : []), element("pre", [code], {})];
  });
}

/** What folds on the page is open here, below its title. */
function summaryOf(summary: Element, inner: ElementContent[]): ElementContent[] {
  const hasHeading = findAll(summary, ({ tagName }) => /^h[1-6]$/.test(tagName)).length > 0;
  return hasHeading ? inner : [strong(textOf(summary).trim())];
}

function strong(title: string): Element {
  return element("p", [element("strong", [text(title)])]);
}
