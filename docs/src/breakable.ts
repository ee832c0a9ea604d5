import type { ElementContent, Root, RootContent } from "hast";

/** A word that is no longer than this needs no opportunity: it fits into any line. */
const short = 12;

/** After a separator, or between the humps of camelCase; not within a time, a number or an address of digits. */
const opportunity = /^(?:[/_}\]);@=&?+-][\w{]|[.,:][A-Za-z_{]|[a-z][A-Z])$/;

/** Whether a line may break between two characters. */
function isOpportunity(before: string, after: string): boolean {
  return opportunity.test(before + after);
}

/** A tag, with quotation marks around whatever else an attribute holds. */
const tag = /<(?:"[^"]*"|[^">])*>/.source;
/** The highlighter's, which a word goes on through, as it does through no other tag. */
const span = /<\/?span\b(?:"[^"]*"|[^">])*>/.source;
const wordOrTag = new RegExp(`(?:${span}|&[^;\\s]+;|[^<&\\s])+|${tag}`, "g");
/** The slash of a closing tag in XML stays with the name. */
const pieceOfWord = new RegExp(`${tag}|&[^;]+;/?|.`, "gu");

/** HTML of code or a name, with an opportunity at each separator in its text. Copied text stays as it was. */
export function withBreaks(html: string): string {
  return html.replace(wordOrTag, (word) => {
    const pieces = word.match(pieceOfWord) ?? [];
    if (pieces.filter((piece) => !piece.startsWith("<")).length <= short) return word;
    let before = "";
    return pieces
      .map((piece) => {
        if (piece.startsWith("<")) return piece;
        const breaks = isOpportunity(before, piece);
        before = piece;
        return breaks ? `<wbr>${piece}` : piece;
      })
      .join("");
  });
}

/** A plugin for Markdown: lets code within a line break at its separators. */
export function breakInlineCode() {
  return (root: Root) => visit(root, false);
}

function visit(node: Root | RootContent, isCode: boolean): void {
  if (!("children" in node)) return;
  if (node.type === "element" && node.tagName === "pre") return;
  const isInCode = isCode || (node.type === "element" && node.tagName === "code");
  const children = node.children.flatMap((child) =>
    isInCode && child.type === "text" ? breaksIn(child.value) : [child],
  );
  node.children = children as typeof node.children;
  for (const child of children) visit(child, isInCode);
}

function breaksIn(text: string): ElementContent[] {
  return partsOf(text).flatMap((value, index): ElementContent[] => {
    const part = { type: "text", value } as const;
    return index === 0 ? [part] : [{ type: "element", tagName: "wbr", properties: {}, children: [] }, part];
  });
}

function partsOf(text: string): string[] {
  if (text.length <= short) return [text];
  const parts = [""];
  for (const character of text) {
    if (isOpportunity(parts.at(-1)?.at(-1) ?? "", character)) parts.push("");
    parts.push((parts.pop() ?? "") + character);
  }
  return parts;
}
