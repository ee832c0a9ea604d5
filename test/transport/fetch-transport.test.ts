import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { ArgumentError } from "../../src/errors.js";
import { AbortSource } from "../../src/transport/abort.js";
import { type Fetch, fetchTransport } from "../../src/transport/fetch-transport.js";
import type { TransportRequest } from "../../src/transport/transport.js";

const request = (): TransportRequest => ({
  url: "http://127.0.0.1:9/x",
  method: "GET",
  headers: { "x-locale": "en-US" },
  body: null,
  maxBodyBytes: 100,
  signal: new AbortSource(),
});

describe("The global fetch", () => {
  afterEach(() => void jest.restoreAllMocks());

  test("is that of the time of the call, not of the time at which the transport was made", async () => {
    const transport = fetchTransport();
    jest.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json({ mocked: true }));
    const { body } = await transport(request());
    expect(Buffer.from(body).toString()).toBe('{"mocked":true}');
    jest.restoreAllMocks();
    await expect(transport(request())).rejects.toThrow("fetch failed");
  });

  test("that is missing is named in a sentence", async () => {
    const { fetch } = globalThis;
    Reflect.deleteProperty(globalThis, "fetch");
    const sending = fetchTransport()(request());
    globalThis.fetch = fetch;
    await expect(sending).rejects.toThrow(
      new ArgumentError("This runtime has no fetch. Pass one, or a transport, to the client."),
    );
  });
});

describe("A fetch of the caller", () => {
  test.each([undefined, "{}", {}])("that gives %p, which is no Response, is named", async (given) => {
    const transport = fetchTransport(async () => given as never);
    await expect(transport(request())).rejects.toThrow(new TypeError("fetch gave no Response"));
  });

  test("gets the URL, and an init with plain headers and a signal of the platform", async () => {
    const calls: Parameters<Fetch>[] = [];
    const transport = fetchTransport(async (...call) => {
      calls.push(call);
      return new Response("{}");
    });
    const source = new AbortSource();
    await transport({ ...request(), signal: source });
    const init = {
      method: "GET",
      headers: { "x-locale": "en-US" },
      body: null,
      redirect: "manual",
      signal: expect.any(AbortSignal),
    };
    expect(calls).toEqual([["http://127.0.0.1:9/x", init]]);
    source.abort("over");
    expect(calls[0]?.[1].signal).toMatchObject({ aborted: true, reason: "over" });
  });

  test("may change its headers, which stay those of the request", async () => {
    const transport = fetchTransport(async (_, { headers }) => {
      headers["x-locale"] = "changed";
      return new Response("{}");
    });
    const one = request();
    await transport(one);
    expect(one.headers).toEqual({ "x-locale": "en-US" });
  });
});
