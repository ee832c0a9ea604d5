import { isIdName } from "./names.js";

/** The forms of a list of ids. */
export type Form = "text" | "csv" | "json" | "ndjson";

/** Tells the form by the first line that says something. Only CSV and JSON have a column to ask for. */
export function detectForm(line: string, column: string | undefined): Form {
  if (line.startsWith("[")) return "json";
  // An object that does not end on its line is a document of many lines.
  if (line.startsWith("{")) return parsed(line) === undefined ? "json" : "ndjson";
  if (column !== undefined || isIdName(line)) return "csv";
  const value = parsed(line);
  if (typeof value === "string") return isIdName(value) ? "csv" : "ndjson";
  return delimiterOf(line) === undefined ? "text" : "csv";
}

const delimiters = [",", ";", "\t"];

/** The delimiter that a header has most of outside its quotation marks. */
export function delimiterOf(header: string): string | undefined {
  const unquoted = header.replaceAll(/"[^"]*"/g, "");
  const [most] = delimiters
    .map((delimiter) => ({ delimiter, count: unquoted.split(delimiter).length - 1 }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
  return most?.delimiter;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
