import type { AbortSignalLike } from "./abort.js";

/** One request, as it goes on the wire. */
export interface TransportRequest {
  readonly url: string;
  readonly method: string;
  /** By their names in lowercase. The token is among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ArrayBuffer | null;
  /** How long the response's body may be when it is decompressed, in bytes. What is longer need not be read. */
  readonly maxBodyBytes: number;
  /** Aborts when nobody waits any more. `toAbortSignal()` makes an AbortSignal of it. */
  readonly signal: AbortSignalLike;
}

/** A response whose body has been read and decompressed. */
export interface TransportResponse {
  /** 0 for a redirect, whose status a browser does not show. */
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** Why the body is not decompressed, as a clause: its coding is unknown, or it is not what its coding says. */
  readonly undecoded?: string | undefined;
  /** Whether the body is longer than it may be. Then `body` is ignored. */
  readonly isTooLarge?: boolean | undefined;
}

/**
 * Sends one request. A transport rejects when no complete response came and as soon as the signal aborts, and it follows
 * no redirect: the token would go along.
 *
 * @example
 * const transport: Transport = async ({ url, signal, maxBodyBytes, ...init }) => {
 *   const response = await fetch(url, { ...init, redirect: "manual", signal: toAbortSignal(signal) });
 *   const body = new Uint8Array(await response.arrayBuffer());
 *   return { status: response.status, headers: response.headers, body, isTooLarge: body.length > maxBodyBytes };
 * };
 */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;
