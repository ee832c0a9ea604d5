import type { AbortSignalLike } from "../transport/abort.js";
import type { CallContext } from "./call-context.js";

/** A request as the policies see it. */
export interface PipelineRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: ArrayBuffer | null;
}

/** A response whose body has been read as text, without a byte order mark. */
export interface PipelineResponse {
  readonly status: number;
  readonly headers: Headers;
  /** The body as it may be shown. Where a token is under several escapes, nothing of the body is left. */
  readonly text: string;
  /** The body for a decoder. A token may be left in it under several escapes, so decoded values are redacted again. */
  readonly body: string;
}

/** Sends a request and gives its response. The signal ends the call, or the attempt, before its time. */
export type PipelineHandler = (
  request: PipelineRequest,
  context: CallContext,
  signal: AbortSignalLike,
) => Promise<PipelineResponse>;

/** One concern of a call: takes the next handler and gives a handler. */
export type Policy = (next: PipelineHandler) => PipelineHandler;

/** Makes one handler of policies, the outermost first, and of what sends at last. */
export function createPipeline(policies: readonly Policy[], transport: PipelineHandler): PipelineHandler {
  return policies.reduceRight((next, policy) => policy(next), transport);
}
