import { type CallContext, newCallContext, type RetryAndTimeoutOptions } from "../../src/pipeline/call-context.js";
import type { PipelineHandler, PipelineRequest, PipelineResponse } from "../../src/pipeline/pipeline.js";
import { noTokens, type SentTokens, secretOf, withToken } from "../../src/redaction/redact.js";
import { type AbortSignalLike, AbortSource } from "../../src/transport/abort.js";

const options: RetryAndTimeoutOptions = {
  maxRetries: 3,
  maxThrottledRetries: 0,
  baseDelayMs: 1,
  maxDelayMs: 1000,
  attemptTimeoutMs: 1000,
  totalTimeoutMs: 5000,
};

/** The context of a call with short times. */
export function newContext(changes: Partial<RetryAndTimeoutOptions> = {}): CallContext {
  return newCallContext({ ...options, ...changes }, "test");
}

/** A request as a policy gets it. */
export function newRequest(headers: Record<string, string> = {}): PipelineRequest {
  return { url: "http://127.0.0.1/", method: "GET", headers: new Headers(headers), body: null };
}

/** A response as a policy gets it from the next handler. */
export function newResponse(status: number, headers: Record<string, string> = {}): PipelineResponse {
  return { status, headers: new Headers(headers), body: "", text: "" };
}

/** Sends a request with nothing special about it. */
export function send(handler: PipelineHandler, context = newContext(), signal: AbortSignalLike = new AbortSource()) {
  return handler(newRequest(), context, signal);
}

/** A handler that gives each outcome in turn, the last one again and again. What is no response is thrown. */
export function respondInTurn(...outcomes: readonly unknown[]) {
  const requests: PipelineRequest[] = [];
  const handler: PipelineHandler = async (request) => {
    const outcome = outcomes[Math.min(requests.push(request), outcomes.length) - 1];
    if (typeof outcome === "object" && outcome !== null && "headers" in outcome) return outcome as PipelineResponse;
    throw outcome;
  };
  return { handler, requests };
}

/** What a call that has sent these tokens takes out of what comes back. */
export function sentTokens(...tokens: readonly string[]): SentTokens {
  return tokens.map(secretOf).reduce(withToken, noTokens);
}

/** How many listeners a signal has that were added from now on. */
export function countListeners(signal: AbortSignalLike): () => number {
  let count = 0;
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (type, listener) => {
    count++;
    addEventListener.call(signal, type, listener);
  };
  signal.removeEventListener = (type, listener) => {
    count--;
    removeEventListener.call(signal, type, listener);
  };
  return () => count;
}
