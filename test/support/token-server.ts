import { serveOnLoopback } from "../../scripts/support/loopback.js";
import type { TokenFetch } from "../../src/auth/network-client.js";

/** What the sign-in service responds with: a status and a body, or "silence" or "reset". */
export type TokenResponse = { status?: number; headers?: Record<string, string>; body: unknown } | "silence" | "reset";

/** A request for a token, as it arrived. */
export interface TokenRequest {
  /** The URL that MSAL asked for, before it was led to loopback. */
  readonly url: URL;
  readonly method: string;
  readonly form: URLSearchParams;
}

/** A token endpoint on loopback, and what leads MSAL's requests to it. */
export interface TokenServer {
  readonly requests: readonly TokenRequest[];
  readonly fetch: TokenFetch;
}

/** Runs `use` with a token endpoint that responds as told. MSAL itself makes the requests and reads the responses. */
export async function withTokenServer<Result>(
  respond: (request: TokenRequest, count: number) => TokenResponse,
  use: (server: TokenServer) => Promise<Result>,
): Promise<Result> {
  const requests: TokenRequest[] = [];
  const server = await serveOnLoopback(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const url = new URL(request.url ?? "", String(request.headers["x-asked-for"]));
    const received = { url, method: request.method ?? "", form: new URLSearchParams(Buffer.concat(chunks).toString()) };
    requests.push(received);
    const told = respond(received, requests.length);
    if (told === "silence") return;
    if (told === "reset") return void request.socket.destroy();
    const text = typeof told.body === "string" ? told.body : JSON.stringify(told.body);
    response.writeHead(told.status ?? 200, { "Content-Type": "application/json", ...told.headers }).end(text);
  });
  try {
    return await use({ requests, fetch: leadTo(server.url) });
  } finally {
    await server.close();
  }
}

/** MSAL sends to https hosts that it knows and to no other; this sends the same request to loopback. */
function leadTo(origin: string): TokenFetch {
  return (url, { headers, ...init }) => {
    const asked = new URL(url);
    return fetch(`${origin}${asked.pathname}${asked.search}`, {
      ...init,
      headers: { ...headers, "x-asked-for": asked.origin },
    });
  };
}
