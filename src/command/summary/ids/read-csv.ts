import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { printable } from "../../../redaction/printable.js";
import { delimiterOf } from "./detect-form.js";
import { IdsError } from "./ids-error.js";
import { findIdName } from "./names.js";
import type { Start } from "./start.js";
import type { IdsTexts } from "./texts.js";

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const guid = /^\{?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}?$/i;

/** Reads CSV with a header, row by row. */
export async function* readCsv(start: Start, column: string | undefined, texts: IdsTexts): AsyncGenerator<string> {
  const parser = parse({
    delimiter: delimiterOf(start.line) ?? ",",
    info: true,
    trim: true,
    relax_column_count: true,

    skip_records_with_empty_values: true,
  });
  // What goes wrong in the source comes out of the parser; the callback only has to be there.
  pipeline(Readable.from(start.text), parser, () => {});
  let found: { readonly index: number; readonly name: string } | undefined;
  try {
    for await (const { record, info } of parser as AsyncIterable<Row>) {
      if (!found) {
        found = findColumn(record, column, texts);
        continue;
      }
      const id = record[found.index];
      if (!id) throw new IdsError(texts.noIdInRow(info.lines + start.number - 1, found.name));
      yield id;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new IdsError(texts.badCsv(parser.info.lines + start.number - 1));
  }
}

function findColumn(header: readonly string[], column: string | undefined, texts: IdsTexts) {
  const name = findIdName(header, column);
  if (name !== undefined) return { index: header.indexOf(name), name };
  if (header.some((cell) => guid.test(cell))) throw new IdsError(texts.noHeader);
  const columns = printable(header.map((cell) => `"${cell}"`).join(", "));
  throw new IdsError(column === undefined ? texts.noKnownColumn(columns) : texts.noColumn(printable(column), columns));
}
