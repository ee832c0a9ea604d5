import { type Document, isNode, LineCounter, parseDocument } from "yaml";

/** A YAML file that was read. */
export interface YamlFile {
  readonly document: Document;
  /** Where a part of it is, as file:line:column. */
  locationOf(node: unknown): string;
}

/** Reads a file of YAML, of which JSON is a part, and refuses one that is broken, in a sentence with the location. */
export function readYaml(file: string, text: string, format: "YAML" | "JSON" = "YAML"): YamlFile {
  const lineCounter = new LineCounter();
  const locationAt = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const [error] = document.errors;
  if (error) throw new Error(`${locationAt(error.pos[0])} is not valid ${format}: ${error.message}. Fix it there.`);
  return { document, locationOf: (node) => locationAt((isNode(node) && node.range?.[0]) || 0) };
}
