import type { Call } from "./call.js";
import { rebuiltCause } from "./cause.js";
import { DecodeError } from "./errors.js";
import { printable } from "./printable.js";
import { redact } from "./redact.js";
import type { Trace } from "./result.js";

/** What came from the far end. */
interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const longestText = 65_536;

/** What results and errors carry alike, of a call and what came of it. */
export function traceOf(
  { attempts, requestId, correlationId, sent }: Call,
  { status, headers, text }: Received,
): Trace {
  return {
    status,
    headers,
    requestId: headers.get("ms-requestid") ?? requestId,
    correlationId: headers.get("ms-correlationid") ?? correlationId,
    correlationVector: headers.get("ms-cv") ?? undefined,
    text: redact(text.slice(0, longestText), sent),
    attempts,
  };
}

/** Why a body cannot be read, as a clause, and what to do about it. */
export interface Problem {
  readonly reason: string;
  readonly advice?: string;
  readonly thrown?: unknown;
}

/** The error of a success whose body cannot be read. */
export function unreadable({ reason, advice, thrown }: Problem, call: Call, received: Received): DecodeError {
  const clean = (text: string) => redact(text, call.sent);
  const message = `The service answered ${received.status}, but its body cannot be read: ${printable(clean(reason))}. ${advice ?? "Ask again later."}`;
  return new DecodeError(message, traceOf(call, received), { cause: rebuiltCause(thrown, clean) });
}
