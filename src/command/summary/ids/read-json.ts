import { idsOfValue } from "./id-of-value.js";
import { IdsError } from "./ids-error.js";
import { linesOf } from "./lines.js";
import type { Start } from "./start.js";
import type { IdsTexts } from "./texts.js";

/** Reads a document of JSON, which is read whole. */
export async function* readJson({ text }: Start, column: string | undefined, texts: IdsTexts): AsyncGenerator<string> {
  const parts: string[] = [];
  for await (const part of text) parts.push(part);
  const value = parseOr(parts.join(""), texts.badJson);
  for (const [index, id] of idsOfValue(value, column).entries()) {
    if (id === undefined) throw new IdsError(texts.noIdInItem(index + 1));
    yield id;
  }
}

/** Reads a value of JSON from each line. */
export async function* readNdjson(start: Start, column: string | undefined, texts: IdsTexts): AsyncGenerator<string> {
  for await (const line of linesOf(start.text)) {
    const number = line.number + start.number - 1;
    for (const id of idsOfValue(parseOr(line.text, texts.badJsonLine(number)), column)) {
      if (id === undefined) throw new IdsError(texts.noIdInLine(number));
      yield id;
    }
  }
}

function parseOr(json: string, message: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new IdsError(message);
  }
}
