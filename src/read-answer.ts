import { type Decoder, decodeBody, type Validate } from "./decode.js";
import { DecodeError } from "./errors.js";
import type { Refusal, Success, Trace } from "./result.js";
import { retryAfterMs } from "./retry-after.js";
import type { Call } from "./transport.js";

/** What openapi-fetch gives when it reads every body as text. */
export interface UntypedAnswer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

const longestText = 65_536;

/** Makes a result of an answer, or throws a DecodeError when it is a success that cannot be read. */
export async function readAnswer(
  { decoders, validate }: { readonly decoders: readonly Decoder[]; readonly validate: Validate | undefined },
  answer: UntypedAnswer,
  { operation = "", progress }: Call,
): Promise<Success<number, object> | Refusal<number, object>> {
  const { status, headers, ok } = answer.response;
  const { attempts, token, requestId, correlationId } = progress;
  const received = typeof answer.data === "string" ? answer.data : await textOf(answer);
  // A gateway that echoes the request would put the token into logs.
  const text = received.replaceAll(token || "\0", "[token]");
  const trace: Trace = {
    status,
    headers,
    requestId: headers.get("ms-requestid") ?? requestId,
    correlationId: headers.get("ms-correlationid") ?? correlationId,
    correlationVector: headers.get("ms-cv") ?? undefined,
    text: text.slice(0, longestText),
    attempts,
  };
  const place = { operation, status };
  let body: { readonly code?: unknown } | undefined;
  try {
    body = decodeBody(text, headers.get("Content-Type"), place, decoders);
  } catch (cause) {
    const message = `The service answered ${status}, but its body cannot be read: ${(cause as Error).message}. Ask again later.`;
    if (ok) throw new DecodeError(message, trace, { cause });
  }
  if (body) validate?.(body, { ...place, requestId: trace.requestId });
  if (ok) return { ...trace, ok, data: body as object };
  const code = body?.code === undefined || body.code === null ? undefined : `${body.code}`;
  const noUsage = code === "3000" && (status === 404 || status === 400);
  return { ...trace, ok, fault: body, code, noUsage, retryAfterMs: retryAfterMs(headers.get("Retry-After")) };
}

/** The body of what is no success. Where a middleware gave another Response, openapi-fetch has read it: the error is its text. */
function textOf({ error, response }: UntypedAnswer): Promise<string> {
  return response.text().catch(() => (typeof error === "string" ? error : JSON.stringify(error)));
}
