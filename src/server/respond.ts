import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { inspect, stripVTControlCharacters } from "node:util";
import { type Answer, answerFailure, answerRequest, type Knowledge } from "./answer.js";
import type { RequestListener } from "./request.js";

/** What a server that runs answers with, whom it tells, and what was thrown so far. */
export interface Running {
  readonly knowledge: Knowledge;
  readonly onRequest: RequestListener | undefined;
  readonly failures: unknown[];
}

/** Answers a request. What is thrown meanwhile is kept and answered with a 500: unhandled, it would end the test's process. */
export async function respond(running: Running, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { knowledge, onRequest, failures } = running;
  const { method = "GET", url = "/", headers } = request;
  const received = { method, path: url.replace(/\?.*$/, ""), headers };
  request.resume();
  let who = "onRequest";
  try {
    await onRequest?.(received);
    who = "The local server";
    await send(response, answerRequest(knowledge, received));
  } catch (thrown) {
    failures.push(thrown);
    const fail = async () => send(response, answerFailure(knowledge, received, `${who} failed: ${lineOf(thrown)}`));
    await fail().catch(() => response.destroy());
  }
}

async function send(response: ServerResponse, { status, headers, bytes, delayMs }: Answer): Promise<void> {
  if (delayMs > 0) await wait(delayMs, undefined, { ref: false });
  // What an answer that failed has left behind.
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  // One by one, because then a name replaces itself in any case of its letters.
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.writeHead(status).end(bytes);
}

/** What was thrown, in one line. It may be anything; an error of another realm, such as Jest's, is no `Error` here. */
function lineOf(thrown: unknown): string {
  const { message, name } = (thrown ?? {}) as { readonly message?: unknown; readonly name?: unknown };
  const text = typeof message === "string" ? message || `${name}` : inspect(thrown);
  return stripVTControlCharacters(text).replace(/\s+/g, " ").trim();
}
