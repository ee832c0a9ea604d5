import type { Language } from "../../language.js";
import { decodeText } from "./decode-text.js";
import { detectForm, type Form } from "./detect-form.js";
import { IdsError } from "./ids-error.js";
import { linesOf } from "./lines.js";
import { readCsv } from "./read-csv.js";
import { readJson, readNdjson } from "./read-json.js";
import { findStart, longestLine, type Start } from "./start.js";
import { type IdsTexts, texts } from "./texts.js";

/** How the ids are read. */
export interface ReadIdsOptions {
  /** The column of CSV, or the property of JSON, that holds the ids. Default: "Microsoft ID", or another that is known. */
  readonly column?: string | undefined;
  readonly language: Language;
}

type Reader = (start: Start, column: string | undefined, texts: IdsTexts) => AsyncIterable<string>;

const readers: Readonly<Record<Form, Reader>> = { text: readText, csv: readCsv, json: readJson, ndjson: readNdjson };

/**
 * Gives the ids of customers in a file, each as soon as it has been read. The form is told by the content: text with one id
 * a line, CSV with a header, NDJSON, or JSON, which is read whole first. An id that is no GUID is given as well.
 *
 * @throws {IdsError} when there are no ids, or one cannot be found. Those before it have been given.
 */
export async function* readIds(
  source: AsyncIterable<Uint8Array | string>,
  { column, language }: ReadIdsOptions,
): AsyncGenerator<string, void> {
  const chunks = decodeText(source);
  try {
    const start = await findStart(chunks);
    if (start?.line.includes("\0")) throw new IdsError(texts[language].noText);
    if (start && start.line.length > longestLine && !/^[[{]/.test(start.line)) {
      throw new IdsError(texts[language].lineTooLong);
    }
    let isEmpty = true;
    for await (const id of start ? readers[detectForm(start.line, column)](start, column, texts[language]) : []) {
      isEmpty = false;
      yield id;
    }
    if (isEmpty) throw new IdsError(texts[language].none);
  } finally {
    // Not awaited: a part that is being waited for may never come.
    chunks.return().catch(() => {});
  }
}

/** Reads text with one id a line. A line that begins with # is a comment. */
async function* readText({ text }: Start): AsyncGenerator<string, void> {
  for await (const line of linesOf(text)) {
    if (!line.text.startsWith("#")) yield line.text;
  }
}
