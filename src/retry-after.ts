const seconds = /^\d+$/;
// The one form of a date that RFC 9110 lets a server send (IMF-fixdate). Date.parse alone takes nearly anything.
const date = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/**
 * What a `Retry-After` header asks for, in milliseconds from `now`, never below zero; undefined when it is missing or
 * breaks the grammar of RFC 9110: whole seconds, or a date.
 */
export function retryAfterMs(header: string | null, now = Date.now()): number | undefined {
  const value = header?.trim() ?? "";
  if (seconds.test(value)) return Number(value) * 1000;
  const time = date.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : Math.max(0, time - now);
}
