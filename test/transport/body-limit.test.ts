import type { ServerResponse } from "node:http";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { type ClientOptions, createPartnerCenterClient, DecodeError, type Fetch } from "../../src/client.js";
import { GrowingBytes } from "../../src/transport/growing-bytes.js";
import { withRecordingServer } from "../support/recording-server.js";
import { transports } from "../support/transports.js";

const credential = "token-for-tests";
const maxBodyBytes = 50_000;
const body = (length: number) => Buffer.from(`{"totalCost":6.5,"name":"${"n".repeat(length)}"}`);
const ids = { "MS-RequestId": "r-1", "MS-CorrelationId": "c-1" };
const compressions = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync };
const problem = {
  status: 200,
  requestId: "r-1",
  correlationId: "c-1",
  response: expect.objectContaining({ attempts: 1 }),
  message:
    "The service responded with status 200, but its body cannot be read: it is larger than 50000 bytes. Look for a proxy on the way, or raise maxBodyBytes.",
};

async function callOf(respond: (response: ServerResponse) => void, options: Partial<ClientOptions>) {
  return withRecordingServer(respond, ({ url }) =>
    createPartnerCenterClient({ credential, baseUrl: url, maxBodyBytes, ...options }).getCustomerUsageSummary("c"),
  );
}

describe.each(transports)("Over %s, a body", (_, transport) => {
  test("just within maxBodyBytes is read", async () => {
    const whole = body(maxBodyBytes - body(0).length);
    expect(whole).toHaveLength(maxBodyBytes);
    const result = await callOf((response) => response.end(whole), transport);
    expect(result).toMatchObject({ status: 200, data: { totalCost: 6.5 } });
    const tooLong = callOf((response) => response.writeHead(200, ids).end(` ${whole}`), transport);
    await expect(tooLong).rejects.toMatchObject(problem);
  });

  test.each(Object.entries(compressions))("is measured after it was decompressed from %s", async (coding, compress) => {
    const compressed = compress(body(maxBodyBytes * 20));
    expect(compressed.length).toBeLessThan(maxBodyBytes / 10);
    const headers = { ...ids, "Content-Encoding": coding };
    const call = callOf((response) => response.writeHead(200, headers).end(compressed), transport);
    await expect(call).rejects.toThrow(DecodeError);
    await expect(call).rejects.toMatchObject(problem);
  });

  test("in very many parts takes no more memory than in one", async () => {
    const whole = body(maxBodyBytes - 100);
    const respond = async (response: ServerResponse) => {
      response.writeHead(200, ids);
      for (const byte of whole) {
        if (!response.write(Buffer.of(byte))) await new Promise((resolve) => response.once("drain", resolve));
      }
      response.end();
    };
    await withRecordingServer(
      (response) => void respond(response),
      async ({ url }) => {
        const client = createPartnerCenterClient({ credential, baseUrl: url, maxBodyBytes, ...transport });
        expect(await client.getCustomerUsageSummary("c")).toMatchObject({ data: { totalCost: 6.5 } });
      },
    );
  });

  test("that never ends is given up, and its connection with it", async () => {
    let closed: Promise<unknown> = Promise.resolve();
    const respond = (response: ServerResponse) => {
      closed = new Promise((resolve) => response.once("close", resolve));
      response.writeHead(200, ids);
      const write = () => {
        while (!response.destroyed && response.write(Buffer.alloc(maxBodyBytes)));
        response.once("drain", write);
      };
      write();
    };
    await withRecordingServer(respond, async ({ url }) => {
      const client = createPartnerCenterClient({ credential, baseUrl: url, maxBodyBytes, ...transport });
      await expect(client.getCustomerUsageSummary("c")).rejects.toMatchObject(problem);
      await closed;
    });
  });

  test("of an error response that is too large is dropped, and its status kept", async () => {
    const call = callOf((response) => response.writeHead(404, ids).end(body(maxBodyBytes)), transport);
    expect(await call).toMatchObject({
      ok: false,
      status: 404,
      response: { requestId: "r-1", text: "" },
      error: undefined,
    });
  });

  test("is bounded for requests through openapi-fetch, too", async () => {
    await withRecordingServer(
      (response) => response.writeHead(200, ids).end(body(maxBodyBytes)),
      async ({ url }) => {
        const { http } = createPartnerCenterClient({ credential, baseUrl: url, maxBodyBytes, ...transport });
        const path = "/v1/customers/{customer_id}/usagesummary";
        await expect(http.GET(path, { params: { path: { customer_id: "c" } } })).rejects.toMatchObject(problem);
      },
    );
  });
});

test.each<[string, Pick<Awaited<ReturnType<Fetch>>, "body">]>([
  ["no stream", {}],
  ["a stream that is not the web's", { body: { pipe: () => undefined } }],
])("A fetch whose response has %s is measured when its body is there", async (_, stream) => {
  const fetch: Fetch = async () => {
    const { buffer } = new Uint8Array(body(maxBodyBytes));
    return { status: 200, headers: new Headers(ids), arrayBuffer: async () => buffer, ...stream };
  };
  const client = createPartnerCenterClient({ credential, fetch, maxBodyBytes });
  await expect(client.getCustomerUsageSummary("c")).rejects.toMatchObject(problem);
});

test("A transport that respects no limit is measured afterwards", async () => {
  const transport = async () => ({ status: 200, headers: new Headers(ids), body: body(maxBodyBytes) });
  const client = createPartnerCenterClient({ credential, transport, maxBodyBytes });
  await expect(client.getCustomerUsageSummary("c")).rejects.toMatchObject(problem);
});

test("The limit is 16 MiB, where none is given", async () => {
  const limits: number[] = [];
  const transport = async (request: { readonly maxBodyBytes: number }) => {
    limits.push(request.maxBodyBytes);
    return { status: 200, headers: new Headers(), body: body(1) };
  };
  await createPartnerCenterClient({ credential, transport }).getCustomerUsageSummary("c");
  expect(limits).toEqual([16_777_216]);
});

test("Parts are joined as they come, and keep nothing else alive", () => {
  const bytes = new GrowingBytes();
  const large = new Uint8Array(1_000_000);
  for (let part = 0; part < 10_000; part++) bytes.append(large.subarray(part, part + 1).fill(part));
  expect(bytes.length).toBe(10_000);
  expect(bytes.joined()).toEqual(large.slice(0, 10_000));
  expect(bytes.joined().buffer.byteLength).toBeLessThan(20_000);
});

test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 28 + 1, "1"])("The limit is not %p", (limit) => {
  expect(() => createPartnerCenterClient({ credential, maxBodyBytes: limit as number })).toThrow(
    "maxBodyBytes has to be a whole number from 1 to 268435456.",
  );
});
