import { csvWriter } from "./csv.js";
import type { FormatName, FormatOptions, RecordWriter } from "./format.js";
import { htmlWriter } from "./html/html-writer.js";
import { jsonWriter } from "./json.js";
import { ndjsonWriter } from "./ndjson.js";
import { tableWriter } from "./table/table.js";

const writers: Readonly<Record<FormatName, (options: FormatOptions) => RecordWriter>> = {
  table: tableWriter,
  csv: csvWriter,
  json: jsonWriter,
  ndjson: ndjsonWriter,
  html: htmlWriter,
};

/** The writer of a format. It is good for one run. */
export function createRecordWriter(format: FormatName, options: FormatOptions): RecordWriter {
  return writers[format](options);
}
