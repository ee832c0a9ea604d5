import type { ServerResponse } from "node:http";
import { type ClientOptions, createPartnerCenterClient, type PartnerCenterClient } from "../../src/client.js";
import { type RecordingServer, withRecordingServer } from "./recording-server.js";

/** What a server does with a request. */
export type Respond = (response: ServerResponse) => void;

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Respond => {
  return (response) =>
    response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body));
};
export const summary: Respond = json(200, { totalCost: 31.4 });
export const reset: Respond = (response) => response.socket?.resetAndDestroy();
export const silence: Respond = () => undefined;
export const endlessBody: Respond = (response) => {
  response.writeHead(200, { "Content-Type": "application/json" });
  response.write('{"totalCost":');
};

/** Runs `use` with a client of a real server that responds with each in turn, the last one again and again. */
export function withClient<Outcome>(
  responses: readonly Respond[],
  options: Partial<ClientOptions>,
  use: (client: PartnerCenterClient, server: RecordingServer) => Promise<Outcome>,
): Promise<Outcome> {
  let count = 0;
  const respond: Respond = (response) => responses[Math.min(count++, responses.length - 1)]?.(response);
  const common = { credential: "token-for-tests", baseDelayMs: 1 };
  return withRecordingServer(respond, (server) =>
    use(createPartnerCenterClient({ ...common, baseUrl: server.url, ...options }), server),
  );
}
