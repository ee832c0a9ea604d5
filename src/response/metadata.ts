import { DecodeError } from "../errors.js";
import type { CallContext } from "../pipeline/call-context.js";
import type { PipelineResponse } from "../pipeline/pipeline.js";
import { rebuiltCause } from "../redaction/cause.js";
import { printable } from "../redaction/printable.js";
import { redact } from "../redaction/redact.js";
import type { ResponseMetadata } from "./result.js";

const longestText = 65_536;

/** What results and errors tell of a response beside its body. */
export function metadataOf(
  { attempts, requestId, correlationId }: CallContext,
  { status, headers, text }: PipelineResponse,
): ResponseMetadata {
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

/** Why a body cannot be read, as a clause, and what to do about it. */
export interface BodyProblem {
  readonly reason: string;
  readonly advice?: string;
  readonly thrown?: unknown;
}

/** The error of a success whose body cannot be read. */
export function decodeError(
  { reason, advice = "Check response.text, which may come from a gateway or a proxy.", thrown }: BodyProblem,
  context: CallContext,
  response: PipelineResponse,
): DecodeError {
  const clean = (text: string) => redact(text, context.tokens);
  const message = `The service responded with status ${response.status}, but its body cannot be read: ${printable(clean(reason))}. ${advice}`;
  return new DecodeError(message, metadataOf(context, response), { cause: rebuiltCause(thrown, clean) });
}
