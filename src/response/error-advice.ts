import { errorTable } from "../../generated/typescript/error-table.js";
import { isRetryableStatus } from "../pipeline/retryable-status.js";

/** What an error response means to its caller, and what to do about it. */
export interface ErrorAdvice {
  readonly advice: string;
  readonly meaning?: "noUsage";
}

const redirects: readonly number[] = [301, 302, 303, 307, 308];

/** What the spec says of an operation's error response with this status and code. */
export function adviceFor(operation: string, status: number, code: string | undefined): ErrorAdvice {
  const entry = errorTable[operation]?.[status];
  if (!entry) return { advice: adviceByClass(status) };
  return code !== undefined && Object.hasOwn(entry.codes, code) ? (entry.codes[code] ?? entry) : entry;
}

/** What to do about a status that the spec does not list, and which mostly comes from a gateway or a proxy. */
function adviceByClass(status: number): string {
  if (redirects.includes(status)) return "Redirects are not followed. Check baseUrl.";
  if (status >= 500 || isRetryableStatus(status)) return "Try again later.";
  return "Check the request and baseUrl. The response may come from a gateway or a proxy.";
}
