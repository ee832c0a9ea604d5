import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { inspect, stripVTControlCharacters } from "node:util";
import { createErrorResponse, createResponse, type LocalResponse } from "./create-response.js";
import type { RequestListener } from "./received-request.js";
import type { ServerState } from "./server-state.js";

/** What handling a request needs, and where it keeps what was thrown. */
export interface RequestHandling {
  readonly state: ServerState;
  readonly onRequest: RequestListener | undefined;
  readonly failures: unknown[];
}

/** Responds to a request. What is thrown is kept and sent as a 500: unhandled, it would end the test's process. */
export async function handleRequest(
  { state, onRequest, failures }: RequestHandling,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { method = "GET", url = "/", headers } = incoming;
  const request = { method, path: url.replace(/\?.*$/, ""), headers };
  incoming.resume();
  let source = "onRequest";
  try {
    await onRequest?.(request);
    source = "The local server";
    await send(outgoing, createResponse(state, request));
  } catch (thrown) {
    failures.push(thrown);
    const sendError = async () =>
      send(outgoing, createErrorResponse(state, request, `${source} failed: ${oneLine(thrown)}`));
    await sendError().catch(() => outgoing.destroy());
  }
}

async function send(outgoing: ServerResponse, { status, headers, bytes, delayMs }: LocalResponse): Promise<void> {
  if (delayMs > 0) await wait(delayMs, undefined, { ref: false });
  // Left behind by a response that failed.
  for (const name of outgoing.getHeaderNames()) outgoing.removeHeader(name);
  // One by one, because then a name replaces itself in any letter case.
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) outgoing.removeHeader(name);
    else outgoing.setHeader(name, value);
  }
  outgoing.writeHead(status).end(bytes);
}

/** What was thrown, on one line. It may be anything; an error of another realm, such as Jest's, is no `Error` here. */
function oneLine(thrown: unknown): string {
  const { message, name } = (thrown ?? {}) as { readonly message?: unknown; readonly name?: unknown };
  const text = typeof message === "string" ? message || `${name}` : inspect(thrown);
  return stripVTControlCharacters(text).replace(/\s+/g, " ").trim();
}
