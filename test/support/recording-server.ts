import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { serveOnLoopback } from "../../scripts/support/loopback.js";

/** A request that reached a recording server. */
export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** A real server on loopback that keeps what it received and responds as a test says. */
export interface RecordingServer {
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
}

/** Runs `use` with a recording server, which ends with it however it ends. */
export async function withRecordingServer<Result>(
  respond: (response: ServerResponse) => void,
  use: (server: RecordingServer) => Promise<Result>,
): Promise<Result> {
  const requests: RecordedRequest[] = [];
  const server = await serveOnLoopback(({ method = "", url = "", headers }, response) => {
    requests.push({ method, url, headers });
    respond(response);
  });
  try {
    return await use({ url: server.url, requests });
  } finally {
    await server.close();
  }
}
