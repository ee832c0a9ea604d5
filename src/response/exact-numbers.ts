/** A value whose numbers are the decimal text that the wire had for them, such as `"31.40159265358979323846"`. */
export type Exact<Value> = Value extends number
  ? string
  : Value extends readonly (infer Item)[]
    ? Exact<Item>[]
    : Value extends object
      ? { [Key in keyof Value]: Exact<Value[Key]> }
      : Value;

/** An escaped character, a quotation mark or a number. A pattern for a whole string overflows the engine's stack on a long one. */
const token = /\\.|"|-?\d[\d.eE+-]*/gs;

/** Reads JSON with every number as the text that came. */
export function parseWithExactNumbers(json: string): unknown {
  JSON.parse(json); // what is no JSON must not become JSON by the quotation marks
  let isInString = false;
  const quoted = json.replace(token, (found) => {
    if (found === '"') isInString = !isInString;
    return isInString || found === '"' ? found : `"${found}"`;
  });
  return JSON.parse(quoted);
}
