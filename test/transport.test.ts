import type { ServerResponse } from "node:http";
import { inspect } from "node:util";
import { afterAll, afterEach, describe, expect, jest, test } from "@jest/globals";
import { LightRequest } from "../src/attempt.js";
import type { Fetch, Transport } from "../src/call.js";
import { ArgumentError, ConnectionError, DecodeError, RedirectError } from "../src/errors.js";
import { fetchTransport } from "../src/fetch-transport.js";
import { nodeTransport } from "../src/node.js";
import { Ending } from "../src/time.js";
import { newCall, sendThrough, sentTokens } from "./support/call.js";
import { withRecordingServer } from "./support/recording-server.js";

const node = nodeTransport();
afterAll(() => node.close());

const newRequest = (url = "http://127.0.0.1/") =>
  new LightRequest(url, { method: "GET", headers: new Headers() }) as unknown as Request;
const requests: [string, () => Request][] = [
  ["a light request", () => newRequest()],
  ["a request of the platform", () => new Request("http://127.0.0.1/")],
];
const answerWith = (text: string, headers: Record<string, string> = {}, status = 404): Transport => {
  return async () => ({ status, headers: new Headers(headers), body: new TextEncoder().encode(text) });
};

describe("An answer", () => {
  const text = '\ufeff{"name":"客戶"}';

  test.each(requests)("to %s has status, headers, and its text without the mark", async (_, request) => {
    const answer = await sendThrough(answerWith(text, { "X-Kept": "1" }))(request(), newCall(), new Ending());
    expect(answer).toMatchObject({ status: 404, ok: false });
    expect(answer.headers.get("x-kept")).toBe("1");
    expect(await answer.text()).toBe('{"name":"客戶"}');
  });

  test("to a request of the platform is a Response of the platform, for middleware", async () => {
    const answer = await sendThrough(answerWith(text))(new Request("http://127.0.0.1/"), newCall(), new Ending());
    expect(answer).toBeInstanceOf(Response);
    expect(await answer.clone().json()).toEqual({ name: "客戶" });
  });

  test.each(requests)("to %s is read in its charset", async (_, request) => {
    const latin: Transport = async () => ({
      status: 200,
      headers: new Headers({ "Content-Type": "application/json; charset=iso-8859-1" }),
      body: Buffer.from('{"name":"Café"}', "latin1"),
    });
    const answer = await sendThrough(latin)(request(), newCall(), new Ending());
    expect(JSON.parse(await answer.text())).toEqual({ name: "Café" });
  });

  test.each(requests)("to %s that is not in its charset is a DecodeError, and never other text", async (_, request) => {
    const broken: Transport = async () => ({
      status: 200,
      headers: new Headers({ "Content-Type": "application/json; charset=utf-8", "MS-RequestId": "r-1" }),
      body: Buffer.from('{"name":"Café"}', "latin1"),
    });
    const sending = sendThrough(broken)(request(), newCall(), new Ending());
    await expect(sending).rejects.toThrow(DecodeError);
    await expect(sending).rejects.toMatchObject({
      status: 200,
      requestId: "r-1",
      message: "The service answered 200, but its body cannot be read: it is not utf-8. Ask again later.",
    });
  });

  test("that is no success keeps its status and its text, replaced where it cannot be read", async () => {
    const broken: Transport = async () => ({
      status: 502,
      headers: new Headers(),
      body: Buffer.from("Fermé", "latin1"),
    });
    const answer = await sendThrough(broken)(newRequest(), newCall(), new Ending());
    expect(answer.status).toBe(502);
    expect(await answer.text()).toBe("Ferm\ufffd");
  });
});

describe("The token of the attempt", () => {
  const token = "token-for-tests";
  const withToken = { ...newCall(), sent: sentTokens(token) };

  test.each(requests)("is sent with %s", async (_, request) => {
    const sent: (string | null)[] = [];
    const send = sendThrough(async ({ headers }) => {
      sent.push(headers.get("authorization"));
      return { status: 200, headers: new Headers(), body: new Uint8Array() };
    });
    await send(request(), withToken, new Ending());
    await send(request(), { ...withToken, sent: sentTokens("t-2") }, new Ending());
    expect(sent).toEqual([`Bearer ${token}`, "Bearer t-2"]);
  });

  test.each<[string, Transport]>([
    ["the answer has come", answerWith("{}")],
    ["sending has failed", () => Promise.reject(new Error("no network"))],
  ])("is not on a request of the platform, which middleware sees, when %s", async (_, transport) => {
    const request = new Request("http://127.0.0.1/");
    await sendThrough(transport)(request, withToken, new Ending()).catch(() => undefined);
    expect(request.headers.has("authorization")).toBe(false);
  });

  test.each(requests)("is taken out of what the far end echoes to %s, body and headers", async (_, request) => {
    const echo = answerWith(`You sent ${token}.`, { "X-Echo": `Bearer ${token}`, "X-Kept": "1" });
    const answer = await sendThrough(echo)(request(), withToken, new Ending());
    expect(await answer.text()).toBe("You sent [token].");
    expect(inspect(answer.headers)).not.toContain(token);
    expect(Object.fromEntries(answer.headers)).toMatchObject({ "x-echo": "Bearer [token]", "x-kept": "1" });
  });

  test("alone is replaced: a NUL character stays, whatever the length of the token", async () => {
    for (const short of ["", "t", "short-token", token]) {
      const answer = await sendThrough(answerWith("a\0b"))(
        newRequest(),
        { ...newCall(), sent: sentTokens(short) },
        new Ending(),
      );
      expect(await answer.text()).toBe("a\0b");
    }
  });
});

describe.each<[string, Transport]>([
  ["the global fetch", fetchTransport()],
  ["undici", node],
])("Sending with %s", (_, transport) => {
  const send = sendThrough(transport);

  test("reads the whole body before it gives the answer", async () => {
    await withRecordingServer(
      (answer) => {
        answer.write("first, ");
        setTimeout(() => answer.end("second"), 20);
      },
      async ({ url }) => {
        const answer = await send(newRequest(`${url}/`), newCall(), new Ending());
        expect(await answer.text()).toBe("first, second");
      },
    );
  });

  test.each<[string, (answer: ServerResponse) => void]>([
    ["a connection that is reset", (answer) => void answer.socket?.resetAndDestroy()],
    [
      "a body that is cut off",
      (answer) => {
        answer.writeHead(200, { "Content-Length": "100" });
        answer.write("{", () => answer.socket?.destroy());
      },
    ],
  ])("calls %s a ConnectionError that may pass", async (_, answer) => {
    await withRecordingServer(answer, async ({ url }) => {
      const sending = send(newRequest(`${url}/`), newCall(), new Ending());
      await expect(sending).rejects.toThrow(ConnectionError);
      await expect(sending).rejects.toMatchObject({ retryable: true });
      await expect(sending).rejects.toThrow(/^The service cannot be reached \(.+\)\. Check the network and baseUrl\.$/);
    });
  });

  test("names why no address of the host could be reached", async () => {
    const url = await withRecordingServer(
      () => undefined,
      async (server) => server.url.replace("127.0.0.1", "localhost"),
    );
    const sending = send(newRequest(`${url}/`), newCall(), new Ending());
    await expect(sending).rejects.toThrow("The service cannot be reached (ECONNREFUSED). Check the network");
  });

  test("lets go of the connection when the attempt ends", async () => {
    let closed: Promise<unknown> = Promise.resolve();
    await withRecordingServer(
      (answer) => {
        closed = new Promise((resolve) => answer.once("close", resolve));
      },
      async ({ url, requests }) => {
        const ending = new Ending();
        const sending = send(newRequest(`${url}/`), newCall(), ending).catch((error: unknown) => error);
        while (requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
        ending.abort(new Error("enough"));
        expect(await sending).toBeInstanceOf(ConnectionError);
        await closed;
      },
    );
  });

  test("follows no redirect", async () => {
    await withRecordingServer(
      (answer) => answer.writeHead(302, { Location: "http://127.0.0.1:9/" }).end(),
      async ({ url }) => {
        expect((await send(newRequest(`${url}/`), newCall(), new Ending())).status).toBe(302);
      },
    );
  });

  test("shows its headers when they are printed", async () => {
    await withRecordingServer(
      (answer) => answer.setHeader("MS-CV", "v.1").end("{}"),
      async ({ url }) => {
        const { headers } = await send(newRequest(`${url}/`), newCall(), new Ending());
        expect(inspect(headers)).toContain("v.1");
      },
    );
  });

  test("can be done again with a request that has a body", async () => {
    await withRecordingServer(
      (answer) => answer.req.pipe(answer),
      async ({ url }) => {
        const request = new Request(`${url}/`, { method: "POST", body: "again" });
        expect(await (await send(request, newCall(), new Ending())).text()).toBe("again");
        expect(await (await send(request, newCall(), new Ending())).text()).toBe("again");
      },
    );
  });
});

test("A redirect as a browser shows it is a RedirectError, which is not tried again", async () => {
  const opaque: Transport = async () => ({ status: 0, headers: new Headers(), body: new Uint8Array() });
  const sending = sendThrough(opaque)(newRequest(), newCall(), new Ending());
  await expect(sending).rejects.toThrow(RedirectError);
  await expect(sending).rejects.toMatchObject({ retryable: false });
});

describe("What cannot be cured by trying again is not tried again, and its cause named:", () => {
  test.each<[string, unknown, string]>([
    [
      "a certificate",
      new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code: "DEPTH_ZERO_SELF_SIGNED_CERT" }) }),
      "The certificate of the service is not accepted (DEPTH_ZERO_SELF_SIGNED_CERT).",
    ],
    [
      "a certificate of another host",
      Object.assign(new Error("x"), { code: "ERR_TLS_CERT_ALTNAME_INVALID" }),
      "The certificate of the service is not accepted (ERR_TLS_CERT_ALTNAME_INVALID).",
    ],
    [
      "a dispatcher of another undici",
      Object.assign(new Error("invalid onRequestStart method"), { code: "UND_ERR_INVALID_ARG" }),
      "The request cannot be sent (UND_ERR_INVALID_ARG).",
    ],
    [
      "a mistake in a transport",
      new TypeError("Cannot read properties of undefined (reading 'connect')"),
      "The request cannot be sent (Cannot read properties of undefined (reading 'connect')).",
    ],
    ["a name that is not there", new ReferenceError("x is not defined"), "The request cannot be sent (x is not def"],
  ])("%s", async (_, thrown, message) => {
    const sending = sendThrough(() => Promise.reject(thrown))(newRequest(), newCall(), new Ending());
    await expect(sending).rejects.toThrow(message);
    await expect(sending).rejects.toMatchObject({ name: "ConnectionError", retryable: false });
  });

  test.each<[string, unknown, string]>([
    [
      "several addresses",
      new AggregateError([Object.assign(new Error("x"), { code: "ECONNREFUSED" })], ""),
      "(ECONNREFUSED)",
    ],
    ["several messages", new AggregateError([new Error("the first one")], ""), "(the first one)"],
    ["nothing at all", undefined, "(no reason was given)"],
    ["null", null, "(no reason was given)"],
    ["an empty error", new Error(""), "(no reason was given)"],
    ["a network of a browser", new TypeError("Failed to fetch"), "(Failed to fetch)"],
    ["a network of React Native", new TypeError("Network request failed"), "(Network request failed)"],
    ["a network of Bun", Object.assign(new TypeError("x"), { code: "ConnectionClosed" }), "(ConnectionClosed)"],
    ["a body in Deno", new TypeError("error reading a body from connection"), "(error reading a body from connection)"],
    ["a body in Cloudflare Workers", new TypeError("The network connection was lost."), "(The network connection was"],
  ])("unlike %s", async (_, thrown, reason) => {
    const sending = sendThrough(() => Promise.reject(thrown))(newRequest(), newCall(), new Ending());
    await expect(sending).rejects.toMatchObject({ retryable: true, message: expect.stringContaining(reason) });
  });
});

describe("The global fetch", () => {
  afterEach(() => void jest.restoreAllMocks());

  test("is that of the time of the call, not of the time at which the client was made", async () => {
    const send = sendThrough(fetchTransport());
    jest.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json({ mocked: true }));
    expect(await (await send(newRequest(), newCall(), new Ending())).text()).toBe('{"mocked":true}');
    jest.restoreAllMocks();
    await expect(send(newRequest("http://127.0.0.1:9/"), newCall(), new Ending())).rejects.toThrow(ConnectionError);
  });

  test("that is missing is named in a sentence", async () => {
    const { fetch } = globalThis;
    Reflect.deleteProperty(globalThis, "fetch");
    const sending = sendThrough(fetchTransport())(newRequest(), newCall(), new Ending());
    globalThis.fetch = fetch;
    await expect(sending).rejects.toThrow(ArgumentError);
    await expect(sending).rejects.toThrow(
      "There is no fetch in this runtime. Pass one, or a transport, to the client.",
    );
  });

  test("gets the request as its init, and a signal of the platform", async () => {
    const calls: Parameters<Fetch>[] = [];
    const send = sendThrough(
      fetchTransport(async (...request) => {
        calls.push(request);
        return new Response("{}");
      }),
    );
    await send(newRequest("http://127.0.0.1/x"), newCall(), new Ending());
    expect(calls[0]?.[0]).toBe("http://127.0.0.1/x");
    expect(calls[0]?.[1]).toMatchObject({ method: "GET", redirect: "manual", signal: expect.any(AbortSignal) });
  });
});
