import { createServer } from "node:http";
import { connect } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "@jest/globals";
import { Agent, getGlobalDispatcher, MockAgent, setGlobalDispatcher } from "undici";
import { serveOnLoopback } from "../../scripts/support/loopback.js";
import { createPartnerCenterClient } from "../../src/client.js";
import { ArgumentError, ConnectionError } from "../../src/errors.js";
import { nodeTransport } from "../../src/node/index.js";
import { AbortSource } from "../../src/transport/abort.js";
import { withRecordingServer } from "../support/recording-server.js";

const credential = "token-for-tests";
const id = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";
const sendTo = (url: string, transport = nodeTransport()) =>
  transport({ url, method: "GET", headers: {}, body: null, maxBodyBytes: 2 ** 20, signal: new AbortSource() });

describe("A Node transport", () => {
  test("is passed as it is, and closed when all is done", async () => {
    await withRecordingServer(
      (response) => response.end("{}"),
      async ({ url }) => {
        const transport = nodeTransport();
        const client = createPartnerCenterClient({ credential, baseUrl: url, transport });
        expect(await client.getCustomerUsageSummary(id)).toMatchObject({ status: 200 });
        await transport.close();
        const closed = client.getCustomerUsageSummary(id);
        await expect(closed).rejects.toMatchObject({ name: "ConnectionError", retryable: false });
        await expect(closed).rejects.toThrow("The request cannot be sent (UND_ERR_DESTROYED");
      },
    );
  });

  test("rejects as soon as the signal aborts, also while a request waits for a connection or has not begun", async () => {
    const keepOpen = () => undefined;
    await withRecordingServer(keepOpen, async ({ url }) => {
      const transport = nodeTransport({ connections: 1 });
      const sendWith = (signal: AbortSource) =>
        transport({ url: `${url}/`, method: "GET", headers: {}, body: null, maxBodyBytes: 1, signal });
      const [first, second] = [new AbortSource(), new AbortSource()];
      const [sending, waiting] = [sendWith(first), sendWith(second)];
      setTimeout(() => second.abort(new Error("enough")), 20);
      await expect(waiting).rejects.toThrow("enough");
      await expect(sendWith(second)).rejects.toThrow("enough");
      first.abort(new Error("all of it"));
      await expect(sending).rejects.toThrow("all of it");
      await transport.close();
    });
  });

  test("and a fetch exclude each other", () => {
    const both = { credential, transport: nodeTransport(), fetch };
    expect(() => createPartnerCenterClient(both)).toThrow("fetch and transport exclude each other. Pass one of them.");
  });

  test("leaves a dispatcher that it was given open", async () => {
    const dispatcher = new Agent();
    await nodeTransport({ dispatcher }).close();
    expect(dispatcher.closed).toBe(false);
    await dispatcher.close();
  });

  test("takes a dispatcher of another undici for what it is, and does not try again", async () => {
    const other = {
      dispatch: () => {
        throw Object.assign(new Error("invalid onRequestStart method"), { code: "UND_ERR_INVALID_ARG" });
      },
    };
    const transport = nodeTransport({ dispatcher: other as unknown as Agent });
    const attempts: unknown[] = [];
    const client = createPartnerCenterClient({ credential, transport, onAttemptEnd: (event) => attempts.push(event) });
    await expect(client.getCustomerUsageSummary(id)).rejects.toThrow(
      "The request cannot be sent (UND_ERR_INVALID_ARG).",
    );
    expect(attempts).toHaveLength(1);
  });
});

describe("The global dispatcher of undici", () => {
  const before = getGlobalDispatcher();
  afterEach(() => setGlobalDispatcher(before));

  test("that a test has set responds, also when the transport was made before", async () => {
    const transport = nodeTransport();
    const mock = new MockAgent();
    mock.disableNetConnect();
    mock
      .get("https://api.partnercenter.microsoft.com")
      .intercept({ path: /usagesummary$/ })
      .reply(200, { totalCost: 7 });
    setGlobalDispatcher(mock);
    const client = createPartnerCenterClient({ credential, transport });
    expect(await client.getCustomerUsageSummary(id)).toMatchObject({ data: { totalCost: 7 } });
    await mock.close();
  });

  test("is not asked where an option says how to send", async () => {
    const mock = new MockAgent();
    mock.disableNetConnect();
    setGlobalDispatcher(mock);
    await withRecordingServer(
      (response) => response.end("{}"),
      async ({ url }) => {
        const transport = nodeTransport({ connections: 1 });
        expect((await sendTo(`${url}/`, transport)).status).toBe(200);
        await transport.close();
      },
    );
    await mock.close();
  });
});

describe("A proxy", () => {
  const variables = ["HTTP_PROXY", "NO_PROXY", "http_proxy", "no_proxy"];
  afterEach(() => {
    for (const name of variables) delete process.env[name];
  });

  /** A proxy that opens the tunnel that it is asked for, and notes it. */
  async function withProxy(use: (url: string, tunnels: readonly string[]) => Promise<void>): Promise<void> {
    const tunnels: string[] = [];
    const proxy = createServer();
    proxy.on("connect", ({ url = "" }, socket) => {
      tunnels.push(url);
      const [host = "", port] = url.split(":");
      const target = connect(Number(port), host, () => {
        socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
        target.pipe(socket).pipe(target);
      });
      for (const end of [socket, target]) end.on("error", () => undefined);
    });
    proxy.on("request", (request, response) => {
      tunnels.push(request.url ?? "");
      response.end("{}");
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    try {
      await use(`http://127.0.0.1:${(proxy.address() as { port: number }).port}`, tunnels);
    } finally {
      proxy.closeAllConnections();
      proxy.close();
    }
  }

  test("of the environment is used on request, and only then", async () => {
    await withProxy(async (proxyUrl, tunnels) => {
      const server = await serveOnLoopback((_, response) => response.end("{}"));
      process.env["HTTP_PROXY"] = proxyUrl;
      const transport = nodeTransport({ proxyFromEnvironment: true });
      expect((await sendTo(`${server.url}/`, transport)).status).toBe(200);
      expect(tunnels).toHaveLength(1);
      expect((await sendTo(`${server.url}/`)).status).toBe(200);
      expect(tunnels).toHaveLength(1);
      await transport.close();
      await server.close();
    });
  });

  test("of the environment excludes a dispatcher", () => {
    const make = () => nodeTransport({ proxyFromEnvironment: true, dispatcher: new Agent() });
    expect(make).toThrow(ArgumentError);
  });
});

describe("A compressed body", () => {
  const text = '{"totalCost":31.4}';
  const received = (coding: string, body: Buffer) =>
    withRecordingServer(
      (response) => response.setHeader("Content-Encoding", coding).end(body),
      ({ url }) => sendTo(`${url}/`),
    );

  test.each([
    ["gzip", gzipSync(text)],
    ["x-gzip", gzipSync(text)],
    ["deflate", deflateSync(text)],
    ["deflate", deflateRawSync(text)],
    ["br", brotliCompressSync(text)],
    ["deflate, gzip", gzipSync(deflateSync(text))],
    ["identity, GZIP", gzipSync(text)],
  ])("in %s is read", async (coding, body) => {
    const { body: read, undecoded } = await received(coding, body);
    expect({ text: Buffer.from(read).toString(), undecoded }).toEqual({ text, undecoded: undefined });
  });

  test.each([
    ["gzip", Buffer.from(text), "it is not gzip"],
    ["br", Buffer.from([0xff, 0xff, 0xff, 0xff]), "it is not br"],
    ["zstd", Buffer.from(text), "nothing here decodes zstd"],
    ["constructor", Buffer.from(text), "nothing here decodes constructor"],
  ])("in %s that cannot be read says why, and keeps its status", async (coding, body, undecoded) => {
    expect(await received(coding, body)).toMatchObject({ status: 200, undecoded });
  });

  test.each([
    ["gzip", gzipSync(text).subarray(0, -9)],
    ["br", brotliCompressSync(text).subarray(0, -3)],
  ])("in %s that ends too soon is no response", async (coding, body) => {
    await expect(received(coding, body)).rejects.toMatchObject({ code: "Z_BUF_ERROR" });
  });
});

test("A certificate that is not trusted is named, and not tried again", async () => {
  const { createServer: createTlsServer } = await import("node:tls");
  const { selfSigned } = await import("../../scripts/conformance/self-signed.js");
  let connections = 0;
  const server = createTlsServer(selfSigned, () => undefined).on("connection", () => connections++);
  server.on("tlsClientError", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `https://127.0.0.1:${(server.address() as { port: number }).port}`;
  for (const transport of [undefined, nodeTransport()]) {
    const client = createPartnerCenterClient({ credential, baseUrl, transport, baseDelayMs: 1 });
    const call = client.getCustomerUsageSummary(id);
    await expect(call).rejects.toThrow(ConnectionError);
    await expect(call).rejects.toThrow(
      /^The certificate of the service is not accepted \(DEPTH_ZERO_SELF_SIGNED_CERT\)/,
    );
  }
  expect(connections).toBe(2);
  await new Promise((resolve) => server.close(resolve));
});
