import { type ValidationError, XMLParser, XMLValidator } from "fast-xml-parser";
import { holdsForbiddenCharacter, resolveReferences } from "./characters.js";

/** An element with its references resolved. Text beside children is dropped: data has no mixed content. */
export interface Element {
  /** Without its prefix. */
  readonly name: string;
  /** Whether it says `nil="true"`, whatever the prefix. */
  readonly nil: boolean;
  readonly text: string;
  readonly children: readonly Element[];
}

/** What the parser gives for an element or a text, in the order of the document. */
type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  cdataPropName: "#cdata",
  jPath: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  trimValues: false,
  parseTagValue: false,
  processEntities: false, // done here, since the parser leaves numeric references as they are
  maxNestedTags: 100,
  transformTagName: (name) => `element:${name}`, // the parser refuses to read names such as `constructor`
});

/** Thousands of times as many as a response has; as many as fill a body of 16 MiB would take a quarter of a minute. */
const mostMarks = 200_000;

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0 && found <= mostMarks; at = text.indexOf(mark, at + 1)) found++;
  return found;
}

/**
 * Reads a document into its root element. The parser alone would take a document that was cut off, and the validator
 * some with two roots, so both are asked and the rest is checked here.
 *
 * @throws {Error} when the text is empty, not well-formed, declares a document type, nests deeper than 100
 *   elements, or has more than 200,000 tags or references.
 */
export function readDocument(text: string): Element {
  if (text.trim() === "") throw new Error("it is empty, where an XML document was expected");
  if (count(text, "<") > mostMarks || count(text, "&") > mostMarks) {
    throw new Error(`it has more than ${mostMarks} tags or references, which take long to read`);
  }
  if (holdsForbiddenCharacter(text)) throw new Error("it holds a character that XML does not allow");
  const content = withoutCommentsAndInstructions(text);
  const wellFormed = XMLValidator.validate(text);
  if (wellFormed !== true) throw malformed(reasonOf(wellFormed.err));
  refuseOutsideRoot(content);
  const [root, ...others] = parse(text).filter((node) => !isBlankText(node));
  if (!root || others.length > 0 || !isElement(root)) throw malformed("it needs exactly one root element");
  return elementOf(root);
}

/**
 * The document without what carries no data. A pass by hand: a pattern for all three would take the time of the square
 * of the length on a document that opens many and closes none.
 */
function withoutCommentsAndInstructions(text: string): string {
  const kept: string[] = [];
  const opening = /<!--|<!\[CDATA\[|<\?|<!\w?/g;
  let position = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const closing = { "<!--": "-->", "<![CDATA[": "]]>", "<?": "?>" }[match[0]];
    if (match[0] === "<!") throw malformed("<! begins nothing");
    if (closing === undefined) {
      throw new Error("it has a document type or another declaration, which is refused since it could define anything");
    }
    const end = text.indexOf(closing, opening.lastIndex);
    if (end < 0) throw malformed(`${match[0]} is not closed`);
    if (match[0] === "<![CDATA[") kept.push(text.slice(position, end + closing.length));
    else kept.push(text.slice(position, match.index));
    position = end + closing.length;
    opening.lastIndex = position;
  }
  return kept.join("") + text.slice(position);
}

/** The validator overlooks text after a root that closes itself. */
function refuseOutsideRoot(document: string): void {
  const trimmed = document.trim();
  if (!trimmed.startsWith("<") || !trimmed.endsWith(">")) throw malformed("text stands outside of the root element");
}

function reasonOf({ msg, line }: ValidationError["err"]): string {
  return msg.startsWith("Invalid '[") ? "elements are not closed" : `line ${line}, ${msg}`;
}

function parse(text: string): Node[] {
  try {
    return parser.parse(text);
  } catch (error) {
    const { message } = error as Error;
    // Its other messages may quote the document.
    throw malformed(
      message.startsWith("Maximum nested") ? "its elements nest deeper than 100 levels" : "a tag is not closed",
    );
  }
}

function elementOf(node: Node): Element {
  const [[key, content] = ["", []]] = Object.entries(node);
  const attributes = Object.entries((node[":@"] ?? {}) as Record<string, string>).map(
    ([name, value]) => [localName(name.slice(1)), attributeValue(value)] as const,
  );
  const nodes = content as readonly Node[];
  const children = nodes.filter(isElement).map(elementOf);
  const text = nodes.map(textOf).join("");
  const nil = attributes.some(([name, value]) => name === "nil" && ["true", "1"].includes(value.trim()));
  return { name: localName(key), nil, text: children.length > 0 ? "" : text, children };
}

function textOf(node: Node): string {
  if (typeof node["#text"] === "string") return resolveReferences(node["#text"]);
  const [data] = (node["#cdata"] ?? []) as readonly Node[];
  return data ? String(data["#text"]) : "";
}

function attributeValue(value: string): string {
  if (value.includes("<")) throw malformed("an attribute holds a <");
  return resolveReferences(value);
}

function isElement(node: Node): boolean {
  return !("#text" in node || "#cdata" in node);
}

function isBlankText(node: Node): boolean {
  return typeof node["#text"] === "string" && node["#text"].trim() === "";
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(":") + 1);
}

function malformed(reason: string): Error {
  const short = reason.length > 200 ? `${reason.slice(0, 200)}…` : reason;
  return new Error(`it is not a well-formed XML document, or was cut off: ${short.replace(/([^.\s])[.\s]+$/, "$1")}`);
}
