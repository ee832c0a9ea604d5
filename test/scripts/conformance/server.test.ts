import { connect } from "node:net";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { type CaseServer, startCaseServer } from "../../../scripts/conformance/server.js";
import type { WireResponse } from "../../../scripts/conformance/wire-case.js";

const request =
  "GET /v1/customers/a%2Fb/usagesummary HTTP/1.1\r\nHost: here\r\nMS-RequestId: r\r\nConnection: close\r\n\r\n";

/** What a connection ended with: all bytes, and the error's code when it did not close in order. */
interface Ending {
  readonly bytes: Buffer;
  readonly error: string | undefined;
}

async function withServer<Result>(responses: readonly WireResponse[], use: (server: CaseServer) => Promise<Result>) {
  const server = await startCaseServer(responses.map((response) => ({ response })));
  try {
    return await use(server);
  } finally {
    await server.close();
  }
}

function converse({ url }: CaseServer, text: string): Promise<Ending> {
  const chunks: Buffer[] = [];
  let error: string | undefined;
  const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(text));
  socket.on("data", (chunk) => chunks.push(chunk));
  socket.on("error", ({ code }: NodeJS.ErrnoException) => {
    error = code;
  });
  return new Promise((resolve) => socket.on("close", () => resolve({ bytes: Buffer.concat(chunks), error })));
}

async function responseTo(response: WireResponse): Promise<{ head: string; body: Buffer; error: string | undefined }> {
  const { bytes, error } = await withServer([response], (server) => converse(server, request));
  const end = bytes.indexOf("\r\n\r\n");
  return { head: bytes.subarray(0, end).toString("latin1"), body: bytes.subarray(end + 4), error };
}

describe("The server sends", () => {
  test("status, headers and body exactly as given, and the length of the body", async () => {
    const { head, body } = await responseTo({
      status: 429,
      headers: { "retry-After": "1", "X-Odd": " a;b" },
      body: "Žó\n",
    });
    expect(head).toBe("HTTP/1.1 429 Too Many Requests\r\nretry-After: 1\r\nX-Odd:  a;b\r\nContent-Length: 5");
    expect(body).toEqual(Buffer.from("Žó\n"));
  });

  test("a byte order mark first, and counts it", async () => {
    const { head, body } = await responseTo({ status: 200, body: "{}", byteOrderMark: true });
    expect(head).toContain("Content-Length: 5");
    expect(body).toEqual(Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]));
  });

  test("bytes that are not UTF-8", async () => {
    const { body } = await responseTo({ status: 200, bodyBase64: "//4A" });
    expect(body).toEqual(Buffer.from([0xff, 0xfe, 0x00]));
  });

  test("an empty body with a length of zero, and none with a 204", async () => {
    expect((await responseTo({ status: 404 })).head).toBe("HTTP/1.1 404 Not Found\r\nContent-Length: 0");
    expect((await responseTo({ status: 204 })).head).toBe("HTTP/1.1 204 No Content");
  });

  test("the length that a case gives, even a wrong one", async () => {
    const { head } = await responseTo({ status: 200, headers: { "content-length": "9" }, body: "{}" });
    expect(head).toBe("HTTP/1.1 200 OK\r\ncontent-length: 9");
  });

  test("chunks that split characters, and no length", async () => {
    const { head, body } = await responseTo({ status: 200, body: "é1ü", chunked: true });
    expect(head).toBe("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked");
    expect(body.toString("latin1")).toBe("2\r\n\u00c3\u00a9\r\n2\r\n1\u00c3\r\n1\r\n\u00bc\r\n0\r\n\r\n");
  });

  test("the body up to a cut, with the length of the whole", async () => {
    const { head, body, error } = await responseTo({ status: 200, body: '{"totalCost":1}', cutAfterBytes: 6 });
    expect(head).toContain("Content-Length: 15");
    expect(body.toString()).toBe('{"tota');
    expect(error).toBeUndefined();
  });

  test("chunks up to a cut, without the last", async () => {
    const { body } = await responseTo({ status: 200, body: "abcd", chunked: true, cutAfterBytes: 2 });
    expect(body.toString()).toBe("2\r\nab\r\n");
  });

  test("informational responses first, each with its headers", async () => {
    const informational = [{ status: 103, headers: { Link: "</x>" } }, { status: 102 }];
    const { bytes } = await withServer([{ status: 200, body: "{}", informational }], (server) =>
      converse(server, request),
    );
    expect(bytes.toString()).toBe(
      "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
    );
  });

  test("a header in several lines", async () => {
    const { head } = await responseTo({ status: 200, headers: { "Retry-After": ["1", "2"] } });
    expect(head).toBe("HTTP/1.1 200 OK\r\nRetry-After: 1\r\nRetry-After: 2\r\nContent-Length: 0");
  });

  test.each([
    ["gzip", gunzipSync],
    ["deflate", inflateSync],
    ["br", brotliDecompressSync],
  ] as const)(
    "a body in %s, byte order mark included, and its compressed length",
    async (contentCoding, decompress) => {
      const { head, body } = await responseTo({ status: 200, body: "{}", byteOrderMark: true, contentCoding });
      expect(head).toBe(`HTTP/1.1 200 OK\r\nContent-Encoding: ${contentCoding}\r\nContent-Length: ${body.length}`);
      expect(decompress(body).toString()).toBe("\ufeff{}");
    },
  );

  test("bytes beyond the length", async () => {
    const { head, body } = await responseTo({ status: 200, body: "{}", surplus: "more" });
    expect(head).toContain("Content-Length: 2");
    expect(body.toString()).toBe("{}more");
  });

  test("a reset instead of a response", async () => {
    expect(await responseTo({ reset: true })).toMatchObject({ error: "ECONNRESET", body: Buffer.alloc(0) });
  });

  test.each<WireResponse>([{ delayMs: 120 }, { bodyDelayMs: 120 }])("after a delay: %p", async (delay) => {
    const start = performance.now();
    const { body } = await responseTo({ status: 200, body: "{}", ...delay });
    expect(performance.now() - start).toBeGreaterThan(100);
    expect(body.toString()).toBe("{}");
  });

  test("the head at once when only the body is delayed", async () => {
    const response = { status: 200, body: "{}", bodyDelayMs: 60_000 };
    const head = await withServer([response], async ({ url }) => {
      const { status, headers } = await fetch(url);
      return { status, length: headers.get("content-length") };
    });
    expect(head).toEqual({ status: 200, length: "2" });
  });
});

describe("The server keeps", () => {
  test("method, raw path and headers of every request, and responds to them in order", async () => {
    const { bytes, requests } = await withServer(
      [
        { status: 500, body: "one" },
        { status: 200, body: "two" },
      ],
      async (server) => {
        await fetch(`${server.url}/v1/a%2fb?c`, { headers: { "MS-CV": "v" } }).then((response) => response.text());
        const { bytes } = await converse(server, request.replace("GET ", "PUT "));
        return { bytes: bytes.toString(), requests: server.requests };
      },
    );
    expect(bytes).toMatch(/^HTTP\/1\.1 200 OK\r\n.*two$/s);
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /v1/a%2fb?c",
      "PUT /v1/customers/a%2Fb/usagesummary",
    ]);
    expect(requests[1]?.headers).toContainEqual(["MS-RequestId", "r"]);
  });

  test("a request that the case does not list, and refuses it", async () => {
    const { bytes, count } = await withServer([], async (server) => {
      const { bytes } = await converse(server, request);
      return { bytes: bytes.toString(), count: server.requests.length };
    });
    expect(bytes).toMatch(/^HTTP\/1\.1 400 /);
    expect(count).toBe(1);
  });

  test("two requests of one connection apart", async () => {
    const keepAlive = request.replace("Connection: close\r\n", "");
    const responses = [
      { status: 200, body: "one" },
      { status: 200, body: "two" },
    ];
    const requests = await withServer(responses, async (server) => {
      const socket = connect(Number(new URL(server.url).port), "127.0.0.1", () => socket.write(keepAlive));
      await new Promise((resolve) => socket.once("data", resolve));
      socket.write(keepAlive.slice(0, 20));
      await new Promise((resolve) => setTimeout(resolve, 30));
      socket.write(keepAlive.slice(20));
      await new Promise((resolve) => socket.once("data", resolve));
      socket.destroy();
      return server.requests;
    });
    expect(requests.map(({ path }) => path)).toEqual(Array(2).fill("/v1/customers/a%2Fb/usagesummary"));
  });

  test("nothing after it is closed: a connection is refused", async () => {
    const server = await startCaseServer([]);
    await server.close();
    expect(await converse(server, request)).toMatchObject({ error: "ECONNREFUSED" });
  });
});
