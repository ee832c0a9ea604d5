import type { Difference } from "./difference.js";

/** How the headers of a response differ from those that the spec lists: one is missing, or one of the service's is not listed. */
export function compareHeaders(
  listed: readonly string[],
  headers: Headers,
  show: (name: string) => string,
): Difference[] {
  const known = listed.map((name) => name.toLowerCase());
  const missing = listed.filter((name) => !headers.has(name));
  // Names may come to be the same when they are hidden.
  const unknown = new Set([...headers.keys()].filter((name) => isOfService(name) && !known.includes(name)).map(show));
  return [
    ...missing.map((header) => ({ kind: "missing-header" as const, header })),
    ...[...unknown].map((header) => ({ kind: "unknown-header" as const, header })),
  ];
}

function isOfService(name: string): boolean {
  return name.startsWith("ms-");
}
