import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** A server on 127.0.0.1, at a port that was free. */
export interface LoopbackServer {
  /** Its address, without a slash at its end. */
  readonly url: string;
  /** Ends it, and what is still under way. */
  close(): Promise<void>;
}

/** Starts a server whose requests go to `listener`. */
export async function serveOnLoopback(listener: RequestListener): Promise<LoopbackServer> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
