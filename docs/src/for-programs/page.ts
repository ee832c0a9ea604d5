import type { Element, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { attribute, findAll, hasClass } from "./elements.js";
import { simplify } from "./simplify.js";

/** A page of the site as a program reads it. */
export interface Page {
  /** Such as `zh-TW`. */
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly markdown: string;
  /** Where its menu leads, in order. */
  readonly menu: readonly string[];
}

const toMarkdown = unified()
  .use(rehypeRemark)
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: "-", rule: "-" });

/** Reads a page that was built. Its links become whole: `address` is where the page is published. */
export async function readPage(html: string, address: URL, shown: (url: URL) => string): Promise<Page> {
  const document = unified().use(rehypeParse).parse(html);
  const first = (condition: (element: Element) => boolean) => findAll(document, condition)[0];
  const main = first(({ tagName }) => tagName === "main");
  const heading = main && findAll(main, ({ tagName }) => tagName === "h1")[0];
  const title = heading ? textOf(heading).trim() : "";
  const meta = first((element) => element.tagName === "meta" && attribute(element, "name") === "description");
  const description = meta ? attribute(meta, "content") : "";
  const content = main && findAll(main, (element) => hasClass(element, "sl-markdown-content"))[0];
  const resolve = (href: string) => shown(new URL(href, address));
  const kept: Root = { type: "root", children: simplify(content?.children ?? [], { resolve, titles: new Map() }) };
  const body = toMarkdown.stringify(await toMarkdown.run(kept));
  const menu = first((element) => element.tagName === "nav" && hasClass(element, "sidebar"));
  const root = first(({ tagName }) => tagName === "html");
  return {
    language: root ? attribute(root, "lang") : "",
    title,
    description,
    markdown: [`# ${title}`, description, body.trim()].filter(Boolean).join("\n\n").concat("\n"),
    menu: menu ? findAll(menu, ({ tagName }) => tagName === "a").map((link) => attribute(link, "href")) : [],
  };
}
