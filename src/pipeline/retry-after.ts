/** Whole seconds, or a date in the one form that a server may send: RFC 9110. The date holds a comma of its own. */
const listed = /[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT|[^,]+/g;

/**
 * What a `Retry-After` header asks for, in milliseconds, never below zero; undefined when it is missing or nothing in it
 * can be read. Of several, the longest wait counts. A date is measured against the `Date` of the same response, so that
 * it does not matter how this machine's clock is set; without one, against that clock.
 */
export function retryAfterMs(headers: Headers, clock: () => number = Date.now): number | undefined {
  const waits = (headers.get("Retry-After")?.match(listed) ?? [])
    .map((part) => waitMs(part.trim(), () => readHttpDate(headers.get("Date")) ?? clock()))
    .filter((wait) => wait !== undefined);
  return waits.length === 0 ? undefined : Math.max(0, ...waits);
}

function waitMs(value: string, sentAt: () => number): number | undefined {
  if (/^\d+$/.test(value)) return Math.min(Number(value) * 1000, Number.MAX_SAFE_INTEGER);
  const date = readHttpDate(value);
  return date === undefined ? undefined : date - sentAt();
}

function readHttpDate(value: string | null): number | undefined {
  const date = new Date(value ?? "");
  // Date reads nearly anything; what it writes is that form.
  return value?.endsWith("GMT") && date.toUTCString() === value ? date.getTime() : undefined;
}
