import type { Call } from "./call.js";
import { DecodeError } from "./errors.js";
import type { Trace } from "./result.js";

/** What came from the far end. */
interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const longestText = 65_536;

/** What results and errors carry alike, of a call and what came of it. */
export function traceOf({ attempts, requestId, correlationId }: Call, { status, headers, text }: Received): Trace {
  return {
    status,
    headers,
    requestId: headers.get("ms-requestid") ?? requestId,
    correlationId: headers.get("ms-correlationid") ?? correlationId,
    correlationVector: headers.get("ms-cv") ?? undefined,
    text: text.slice(0, longestText),
    attempts,
  };
}

/** The error of a success whose body cannot be read, for the reason that a clause gives. */
export function unreadable(reason: string, call: Call, received: Received, options?: ErrorOptions): DecodeError {
  const message = `The service answered ${received.status}, but its body cannot be read: ${reason}. Ask again later.`;
  return new DecodeError(message, traceOf(call, received), options);
}
