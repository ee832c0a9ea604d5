/** What stands in a report for a name that is not shown. */
export const hiddenName = "[hidden]";

const longestName = 40;
/** Shorter values are parts of too many words. */
const shortestValue = 4;

/**
 * Makes the function that shows a name of the far end, such as an unknown property's, or hides it: where it is no plain
 * name, looks like an id, or holds a value of the response, which may be a customer's name or the token.
 */
export function nameFilter(values: readonly string[]): (name: string) => string {
  const secrets = [...new Set(values.map((value) => value.toLowerCase()))].filter((value) => value !== "");
  return (name) => {
    const small = name.toLowerCase();
    const repeatsValue = secrets.some(
      (value) => small === value || (value.length >= shortestValue && small.includes(value)),
    );
    return repeatsValue || !isPlain(name) || looksLikeId(name) ? hiddenName : name;
  };
}

function isPlain(name: string): boolean {
  return name.length <= longestName && /^[@$]?[a-z_][a-z0-9_.-]*$/i.test(name);
}

/** Long runs of digits, and of hexadecimal digits with a digit among them, as GUIDs and hashes have. */
function looksLikeId(name: string): boolean {
  const runs = name.match(/[0-9a-f]{8,}/gi) ?? [];
  return /\d{5,}/.test(name) || runs.some((run) => /\d/.test(run));
}

/** Every text and number in a value, as text. */
export function scalarsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [`${value}`];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(scalarsIn);
}
