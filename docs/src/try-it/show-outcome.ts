import { parse, stringify } from "lossless-json";
import type { Outcome } from "./call.js";
import type { Words } from "./page.js";
import { type FindPart, fill, startCommand } from "./parts.js";

/** Shows how a call ended, with what was sent and what came back. */
export function showOutcome(part: FindPart, words: Words, outcome: Outcome, server: URL): void {
  const { kind, request, response, sentence } = outcome;
  fill(part("outcome"), words.outcomes[kind], {
    address: server.origin,
    status: String(response?.status),
    duration: String(Math.round(outcome.durationMs)),
    command: startCommand(server),
  });
  part("outcome").dataset["status"] = String(response?.status ?? "none");
  part("sentence").hidden = !sentence;
  part("exchange").hidden = !request;
  part("response").hidden = !response;
  part("byteOrderMark").hidden = !response?.hasByteOrderMark;
  const formatted = format(response?.body ?? "");
  part("formatted").hidden = !formatted;
  const texts: Readonly<Record<string, string | undefined>> = {
    sentenceText: sentence,
    request,
    requestId: outcome.requestId,
    correlationId: outcome.correlationId,
    correlationVector: response?.correlationVector,
    serverId: response?.serverId,
    headers: response?.headers,
    body: response?.body,
    formattedText: formatted,
  };
  for (const [name, text] of Object.entries(texts)) part(name).textContent = text || words.none;
}

/** JSON with line breaks and all its digits; undefined for anything else. */
function format(text: string): string | undefined {
  try {
    return stringify(parse(text), undefined, 2);
  } catch {
    return undefined;
  }
}
