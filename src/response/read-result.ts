import type { CallContext } from "../pipeline/call-context.js";
import type { PipelineResponse } from "../pipeline/pipeline.js";
import { retryAfterMs } from "../pipeline/retry-after.js";
import { redactValue } from "../redaction/redact.js";
import { decodeBody } from "./decode-body.js";
import type { Decoder, Validate } from "./decoder.js";
import { adviceFor } from "./error-advice.js";
import { decodeError, metadataOf } from "./metadata.js";
import type { ErrorResult, SuccessResult } from "./result.js";

/** How bodies are read. */
export interface ReadOptions {
  readonly decoders?: readonly Decoder[] | undefined;
  readonly validate?: Validate | undefined;
  readonly exactNumbers?: boolean | undefined;
}

/**
 * Makes the result of a response.
 *
 * @throws {DecodeError} when the response is a success whose body cannot be read.
 */
export function readResult(
  received: PipelineResponse,
  context: CallContext,
  operation: string,
  { decoders = [], validate, exactNumbers = false }: ReadOptions,
): SuccessResult<number, object> | ErrorResult<number, object> {
  const { status, headers, body } = received;
  const response = metadataOf(context, received);
  const decode = (exact: boolean) => {
    const options = { operation, status, exactNumbers: exact };
    return redactValue(decodeBody(body, headers.get("Content-Type"), decoders, options), context.tokens);
  };
  const check = (value: object) => validate?.(value, { operation, status, requestId: response.requestId });
  if (status < 200 || status >= 300) {
    const error = orUndefined(() => decode(false));
    if (error) check(error);
    const code = codeOf(error);
    const noUsage = adviceFor(operation, status, code).meaning === "noUsage";
    return { ok: false, status, error, code, noUsage, retryAfterMs: retryAfterMs(headers), response };
  }
  let data: object;
  let checked: object;
  try {
    data = decode(exactNumbers);
    // By the schemas of the spec, in which numbers are numbers.
    checked = exactNumbers && validate ? decode(false) : data;
  } catch (thrown) {
    throw decodeError({ reason: messageOf(thrown), thrown }, context, received);
  }
  check(checked);
  return { ok: true, status, data, response };
}

function orUndefined<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Why a decoder, which may be the caller's, could not read a body. */
function messageOf(thrown: unknown): string {
  const { message } = (thrown ?? {}) as { readonly message?: unknown };
  return typeof message === "string" && message !== "" ? message : "no reason was given";
}

/** The code of an error as text. What is neither a number nor text is no code. */
function codeOf(error: { readonly code?: unknown } = {}): string | undefined {
  const { code } = error;
  return typeof code === "string" || typeof code === "number" ? `${code}` : undefined;
}
