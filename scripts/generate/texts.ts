/** The properties that hold text for people to read. */
export const textProperties = ["description", "summary", "title"] as const;
export type TextProperty = (typeof textProperties)[number];

/** A text for people, and where it is in its document. */
export interface Text {
  readonly property: TextProperty;
  readonly text: string;
  readonly path: readonly (string | number)[];
  /** It is part of an example or the like: data that the service sends, not text about it. */
  readonly isData: boolean;
}

const dataKeywords = new Set(["value", "example", "default", "enum"]);

/** Keywords whose keys are names, not keywords: a property called `value` is described like any other. */
const mapsOfNames = new Set([
  ...["properties", "schemas", "responses", "parameters", "examples", "requestBodies", "headers"],
  ...["securitySchemes", "links", "callbacks", "paths", "content", "encoding", "variables"],
]);

/** Every text in an OpenAPI document, in the document's order. */
export function textsOf(document: unknown): Text[] {
  return textsIn(document, { path: [], isData: false, keysAreNames: false });
}

interface Position extends Pick<Text, "path" | "isData"> {
  readonly keysAreNames: boolean;
}

function textsIn(node: unknown, { path, isData, keysAreNames }: Position): Text[] {
  if (typeof node !== "object" || node === null) return [];
  if (Array.isArray(node)) {
    return node.flatMap((item, index) => textsIn(item, { path: [...path, index], isData, keysAreNames: false }));
  }
  return Object.entries(node).flatMap(([key, child]) => {
    const position = { path: [...path, key], isData: isData || (!keysAreNames && dataKeywords.has(key)) };
    if (typeof child === "string" && isTextProperty(key)) return [{ property: key, text: child, ...position }];
    return textsIn(child, { ...position, keysAreNames: !keysAreNames && mapsOfNames.has(key) });
  });
}

function isTextProperty(key: string): key is TextProperty {
  return (textProperties as readonly string[]).includes(key);
}
