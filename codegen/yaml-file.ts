import { type Document, isNode, LineCounter, parseDocument } from "yaml";

/** A YAML file that was read. */
export interface YamlFile {
  readonly document: Document;
  /** Where a part of it stands, as file:line:column. */
  placeOf(node: unknown): string;
}

/** Reads a YAML file, and refuses one that is broken in a sentence with the place. */
export function readYaml(file: string, text: string): YamlFile {
  const lineCounter = new LineCounter();
  const placeAt = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const [error] = document.errors;
  if (error) throw new Error(`${placeAt(error.pos[0])} is not valid YAML: ${error.message}. Mend it there.`);
  return { document, placeOf: (node) => placeAt((isNode(node) && node.range?.[0]) || 0) };
}
