/** The formats of text by which a type changes, under the names of JSON Schema where it has one. */
const formats: readonly (readonly [format: string, pattern: RegExp])[] = [
  ["uuid", /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i],
  ["date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i],
  ["date-time without offset", /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/],
  ["date", /^\d{4}-\d\d-\d\d$/],
  ["number", /^-?\d+(\.\d+)?$/],
  ["email", /^[^\s@]+@[^\s@]+$/],
  ["uri", /^https?:\/\/\S+$/i],
  ["empty", /^$/],
];

/** The type of a value in JSON, and the format of a string: `string (date)`. It gives nothing of the value away. */
export function formOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value !== "string") return typeof value;
  const format = formats.find(([, pattern]) => pattern.test(value))?.[0];
  return format === undefined ? "string" : `string (${format})`;
}
