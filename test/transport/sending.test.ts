import type { ServerResponse } from "node:http";
import { inspect } from "node:util";
import { afterAll, describe, expect, test } from "@jest/globals";
import { nodeTransport } from "../../src/node/index.js";
import { AbortSource } from "../../src/transport/abort.js";
import { connectionError } from "../../src/transport/connection-error.js";
import { fetchTransport } from "../../src/transport/fetch-transport.js";
import type { Transport, TransportRequest, TransportResponse } from "../../src/transport/transport.js";
import { withRecordingServer } from "../support/recording-server.js";

const node = nodeTransport();
afterAll(() => node.close());

describe.each<[string, Transport]>([
  ["the global fetch", fetchTransport()],
  ["undici", node],
])("Sending with %s", (_, transport) => {
  const sendTo = (url: string, changes: Partial<TransportRequest> = {}) =>
    transport({
      ...{ url: `${url}/`, method: "GET", headers: {}, body: null, maxBodyBytes: 2 ** 20 },
      ...{ signal: new AbortSource(), ...changes },
    });
  const textOf = ({ body }: TransportResponse) => Buffer.from(body).toString();

  test("reads the whole body before it gives the response", async () => {
    await withRecordingServer(
      (response) => {
        response.write("first, ");
        setTimeout(() => response.end("second"), 20);
      },
      async ({ url }) => {
        expect(textOf(await sendTo(url))).toBe("first, second");
      },
    );
  });

  test.each<[string, (response: ServerResponse) => void]>([
    ["a connection that is reset", (response) => void response.socket?.resetAndDestroy()],
    [
      "a body that is cut off",
      (response) => {
        response.writeHead(200, { "Content-Length": "100" });
        response.write("{", () => response.socket?.destroy());
      },
    ],
  ])("rejects after %s, as a ConnectionError that may pass", async (_, respond) => {
    await withRecordingServer(respond, async ({ url }) => {
      const thrown: unknown = await sendTo(url).catch((error: unknown) => error);
      const error = connectionError(thrown, (text) => text);
      expect(error.retryable).toBe(true);
      expect(error.message).toMatch(/^The service cannot be reached \(.+\)\. Check the network and baseUrl\.$/);
    });
  });

  test("names why no address of the host could be reached", async () => {
    const url = await withRecordingServer(
      () => undefined,
      async (server) => server.url.replace("127.0.0.1", "localhost"),
    );
    const thrown: unknown = await sendTo(url).catch((error: unknown) => error);
    expect(connectionError(thrown, (text) => text).message).toContain("(ECONNREFUSED)");
  });

  test("lets go of the connection when the attempt ends", async () => {
    let closed: Promise<unknown> = Promise.resolve();
    await withRecordingServer(
      (response) => {
        closed = new Promise((resolve) => response.once("close", resolve));
      },
      async ({ url, requests }) => {
        const signal = new AbortSource();
        const sending = sendTo(url, { signal }).catch((error: unknown) => error);
        while (requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
        signal.abort(new Error("enough"));
        expect(await sending).toMatchObject({ message: "enough" });
        await closed;
      },
    );
  });

  test("follows no redirect", async () => {
    await withRecordingServer(
      (response) => response.writeHead(302, { Location: "http://127.0.0.1:9/" }).end(),
      async ({ url }) => {
        expect((await sendTo(url)).status).toBe(302);
      },
    );
  });

  test("shows its headers when they are printed", async () => {
    await withRecordingServer(
      (response) => response.setHeader("MS-CV", "v.1").end("{}"),
      async ({ url }) => {
        const { headers } = await sendTo(url);
        expect(inspect(headers)).toContain("v.1");
      },
    );
  });

  test("can be done again with a request that has a body", async () => {
    await withRecordingServer(
      (response) => response.req.pipe(response),
      async ({ url }) => {
        const body = new TextEncoder().encode("again").buffer;
        for (let time = 0; time < 2; time++) {
          expect(textOf(await sendTo(url, { method: "POST", body }))).toBe("again");
        }
      },
    );
  });
});
