import { ArgumentError, ConnectionError, RedirectError } from "../errors.js";
import { hideEscaped, redact, redactBody, redactHeaders } from "../redaction/redact.js";
import { readText } from "../response/body-text.js";
import { readMediaType } from "../response/media-type.js";
import { type BodyProblem, decodeError } from "../response/metadata.js";
import { connectionError } from "../transport/connection-error.js";
import type { Transport, TransportResponse } from "../transport/transport.js";
import type { CheckDestination } from "./destination.js";
import type { PipelineHandler } from "./pipeline.js";

/** What the end of the pipeline is made with. */
export interface TransportOptions {
  readonly transport: Transport;
  readonly checkDestination: CheckDestination;
  readonly maxBodyBytes: number;
}

/**
 * The end of the pipeline: checks where the request goes, adds the token, hands it to the transport, and reads what came
 * back as text without the token.
 */
export function transportHandler({ transport, checkDestination, maxBodyBytes }: TransportOptions): PipelineHandler {
  return async ({ url, method, headers, body: sentBody }, context, signal) => {
    const { tokens } = context;
    const clean = (text: string) => redact(text, tokens);
    const request = {
      ...{ url: checkDestination(url), method, headers: sentHeaders(headers, tokens.last) },
      ...{ body: sentBody, maxBodyBytes, signal },
    };
    let response: TransportResponse;
    try {
      response = checkResponse(await transport(request));
    } catch (error) {
      throw error instanceof ArgumentError ? new ArgumentError(clean(error.message)) : connectionError(error, clean);
    }
    const { status } = response;
    if (status === 0) throw new RedirectError(); // all that a browser shows of a redirect
    checkStatus(status);
    const cleanHeaders = redactHeaders(response.headers, tokens);
    const { text, problem } = readBody(response, cleanHeaders, maxBodyBytes);
    const body = redactBody(text, tokens);
    const received = { status, headers: cleanHeaders, body, text: hideEscaped(body, tokens) };
    if (problem && status >= 200 && status < 300) throw decodeError(problem, context, received);
    return received;
  };
}

/** A copy, so that no middleware that keeps the request sees the token. */
function sentHeaders(headers: Headers, token: string): Record<string, string> {
  const sent: Record<string, string> = {};
  headers.forEach((value, name) => {
    sent[name] = value;
  });
  // undici checks the certificate against its name, so that the token could go to another host.
  delete sent["host"];
  sent["authorization"] = `Bearer ${token}`;
  return sent;
}

/** A transport may be the caller's code. What is no response is found here, not in the middle of a call. */
function checkResponse(response: TransportResponse): TransportResponse {
  const { status, headers, body } = response ?? {};
  const isHeaders = [headers?.get, headers?.[Symbol.iterator]].every((member) => typeof member === "function");
  const isResponse = typeof status === "number" && isHeaders && body instanceof Uint8Array;
  if (!isResponse) throw new TypeError("the transport gave no response with status, headers and body");
  return response;
}

/** A final response has no other status, and no Response of the platform takes one, so middleware could not see it. */
function checkStatus(status: number): void {
  if (status >= 200 && status <= 599) return;
  const message = `The service responded with status ${status}, which HTTP does not have. Check baseUrl.`;
  throw new ConnectionError(message, { retryable: false });
}

/** The body as text, and why that is only what could be made out. */
function readBody(
  { body, undecoded, isTooLarge }: TransportResponse,
  headers: Headers,
  maxBodyBytes: number,
): { readonly text: string; readonly problem: BodyProblem | undefined } {
  if (isTooLarge || body.length > maxBodyBytes) {
    const reason = `it is larger than ${maxBodyBytes} bytes`;
    return { text: "", problem: { reason, advice: "Look for a proxy on the way, or raise maxBodyBytes." } };
  }
  const { text, problem } = readText(body, readMediaType(headers.get("Content-Type")));
  const reason = undecoded ?? problem;
  return { text, problem: reason === undefined ? undefined : { reason } };
}
