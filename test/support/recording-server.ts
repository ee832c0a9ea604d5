import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request that reached a recording server. */
export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** A real server on loopback that keeps what it received and answers as a test says. */
export interface RecordingServer {
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
}

/** Runs `use` with a recording server, which ends with it however it ends. */
export async function withRecordingServer<Result>(
  answer: (response: ServerResponse) => void,
  use: (server: RecordingServer) => Promise<Result>,
): Promise<Result> {
  const requests: RecordedRequest[] = [];
  const server = createServer(({ method = "", url = "", headers }, response) => {
    requests.push({ method, url, headers });
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await use({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
