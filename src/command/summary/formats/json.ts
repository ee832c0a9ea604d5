import { recordToJson } from "../records/record-json.js";
import type { RecordWriter } from "./format.js";

/** One JSON array of all records, a line for each. */
export function jsonWriter(): RecordWriter {
  let separator = "\n";
  return {
    start: () => "[",
    record: (record) => {
      const text = `${separator}${recordToJson(record)}`;
      separator = ",\n";
      return text;
    },
    end: () => "\n]\n",
  };
}
