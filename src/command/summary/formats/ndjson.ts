import { recordToJson } from "../records/record-json.js";
import type { RecordWriter } from "./format.js";

/** NDJSON: a record a line. */
export function ndjsonWriter(): RecordWriter {
  return { start: () => "", record: (record) => `${recordToJson(record)}\n`, end: () => "" };
}
