import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/root.js";

/** Where the pages of the site are: English here, and Traditional Chinese below zh-tw, under the same names. */
const site = "docs/src/content/docs";

const markdownIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));

/** The pages of the site that are prose, in English. */
export const pages: readonly string[] = [site, join(site, "guides")].flatMap(markdownIn);

/** What lies beside the site: the bench's tables, decisions and the like. */
export const records: readonly string[] = markdownIn("docs");

/** Each document that there is in two languages. */
export const translations: readonly (readonly [english: string, chinese: string])[] = [
  ["README.md", "README.zh-TW.md"],
  ...pages.map((page) => [page, page.replace(site, `${site}/zh-tw`)] as const),
];

export const read = (document: string) => readFileSync(join(root, document), "utf8");

/** The code blocks of a document, in order. */
export const codeBlocks = (text: string) =>
  [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = "", code = ""]) => ({ language, code }));

export const withoutCode = (text: string) => text.replace(/^```.*?^```$/gms, "");

/** The targets of all links, in order. */
export const links = (text: string) => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target ?? "");

/** Whether what a link leads to is there. A page links by addresses of the site, any other document by paths. */
export function isThere(document: string, target: string): boolean {
  const [path = ""] = target.split("#");
  if (/^https?:/.test(target)) return true;
  if (!document.startsWith(site)) return existsSync(join(root, document, "..", path));
  // "guides/token.md" has the address "guides/token/", and "index.md" that of its folder.
  const page = join(document.replace(/(\/index)?\.md$/, ""), path, ".");
  return [".md", ".mdx"].some((ending) => existsSync(join(root, page + ending)));
}
