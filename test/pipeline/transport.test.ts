import { inspect } from "node:util";
import { describe, expect, test } from "@jest/globals";
import { ArgumentError, ConnectionError, DecodeError, RedirectError } from "../../src/errors.js";
import { transportHandler } from "../../src/pipeline/transport.js";
import { AbortSource } from "../../src/transport/abort.js";
import type { Transport, TransportRequest } from "../../src/transport/transport.js";
import { newContext, newRequest, send, sentTokens } from "../support/pipeline.js";

const handlerOver = (transport: Transport) =>
  transportHandler({ transport, checkDestination: (url) => url, maxBodyBytes: 2 ** 20 });

const respondWith = (body: string | Uint8Array, headers: Record<string, string> = {}, status = 404) =>
  handlerOver(async () => ({
    ...{ status, headers: new Headers(headers) },
    body: typeof body === "string" ? new TextEncoder().encode(body) : body,
  }));

describe("A response", () => {
  test("has status, headers, and its text without the byte order mark", async () => {
    const response = await send(respondWith('\ufeff{"name":"客戶"}', { "X-Kept": "1" }));
    expect(response).toMatchObject({ status: 404, body: '{"name":"客戶"}' });
    expect(response.headers.get("x-kept")).toBe("1");
  });

  test("is read in its charset", async () => {
    const latin = Buffer.from('{"name":"Café"}', "latin1");
    const response = await send(respondWith(latin, { "Content-Type": "application/json; charset=iso-8859-1" }, 200));
    expect(JSON.parse(response.body)).toEqual({ name: "Café" });
  });

  test("that is not in its charset is a DecodeError, and never other text", async () => {
    const latin = Buffer.from('{"name":"Café"}', "latin1");
    const headers = { "Content-Type": "application/json; charset=utf-8", "MS-RequestId": "r-1" };
    const sending = send(respondWith(latin, headers, 200));
    await expect(sending).rejects.toThrow(DecodeError);
    await expect(sending).rejects.toMatchObject({
      status: 200,
      requestId: "r-1",
      message:
        "The service responded with status 200, but its body cannot be read: it is not utf-8. Check response.text, which may come from a gateway or a proxy.",
    });
  });

  test("that is no success keeps its status and its text, replaced where it cannot be read", async () => {
    const response = await send(respondWith(Buffer.from("Fermé", "latin1"), {}, 502));
    expect(response).toMatchObject({ status: 502, body: "Ferm\ufffd" });
  });

  test("that a browser shows as status 0 is a RedirectError, which is not retried", async () => {
    const sending = send(respondWith("", {}, 0));
    await expect(sending).rejects.toThrow(RedirectError);
    await expect(sending).rejects.toMatchObject({ retryable: false });
  });
});

describe("A transport", () => {
  const ok: Transport = async () => ({ status: 200, headers: new Headers(), body: new Uint8Array() });

  test("gets a plain request, with the headers by their names in lowercase", async () => {
    const requests: TransportRequest[] = [];
    const handler = handlerOver(async (request) => {
      requests.push(request);
      return ok(request);
    });
    const { signal } = new AbortController();
    await handler(newRequest({ "X-Locale": "en-US" }), { ...newContext(), tokens: sentTokens("t-1") }, signal);
    expect(requests).toEqual([
      {
        url: "http://127.0.0.1/",
        method: "GET",
        headers: { "x-locale": "en-US", authorization: "Bearer t-1" },
        body: null,
        maxBodyBytes: 2 ** 20,
        signal,
      },
    ]);
  });

  test("gets the URL that was checked, and nothing when that is refused", async () => {
    const urls: string[] = [];
    const transport: Transport = async (request) => {
      urls.push(request.url);
      return ok(request);
    };
    const options = { transport, maxBodyBytes: 1 };
    await send(transportHandler({ ...options, checkDestination: () => "http://checked.example/" }));
    const refuse = () => {
      throw new ArgumentError("not there");
    };
    await expect(send(transportHandler({ ...options, checkDestination: refuse }))).rejects.toThrow("not there");
    expect(urls).toEqual(["http://checked.example/"]);
  });

  test("gets no Host: undici would check the certificate against it", async () => {
    let names: string[] = [];
    const handler = handlerOver(async (request) => {
      names = Object.keys(request.headers);
      return ok(request);
    });
    await handler(newRequest({ Host: "evil.example" }), newContext(), new AbortSource());
    expect(names).toEqual(["authorization"]);
  });

  test("that throws an ArgumentError keeps its class, and loses the token", async () => {
    const token = "token-for-tests";
    const handler = handlerOver(() => Promise.reject(new ArgumentError(`no ${token}`)));
    const sending = send(handler, { ...newContext(), tokens: sentTokens(token) });
    await expect(sending).rejects.toThrow(new ArgumentError("no [token]"));
  });

  test("that throws anything else gives a ConnectionError", async () => {
    await expect(send(handlerOver(() => Promise.reject("reset")))).rejects.toThrow(ConnectionError);
  });
});

describe("The token of the attempt", () => {
  const token = "token-for-tests";
  const withToken = () => ({ ...newContext(), tokens: sentTokens(token) });

  test("is never on the request that the policies see", async () => {
    const handlers = [respondWith("{}"), handlerOver(() => Promise.reject(new Error("no network")))];
    for (const handler of handlers) {
      const request = newRequest();
      await handler(request, withToken(), new AbortSource()).catch(() => undefined);
      expect(request.headers.has("authorization")).toBe(false);
    }
  });

  test("is taken out of what the far end echoes, body and headers", async () => {
    const echo = respondWith(`You sent ${token}.`, { "X-Echo": `Bearer ${token}`, "X-Kept": "1" });
    const { body, headers } = await send(echo, withToken());
    expect(body).toBe("You sent [token].");
    expect(inspect(headers)).not.toContain(token);
    expect(Object.fromEntries(headers)).toMatchObject({ "x-echo": "Bearer [token]", "x-kept": "1" });
  });

  test("alone is replaced: a NUL character stays, whatever the length of the token", async () => {
    for (const one of ["", "t", "short-token", token]) {
      const response = await send(respondWith("a\0b"), { ...newContext(), tokens: sentTokens(one) });
      expect(response.body).toBe("a\0b");
    }
  });
});
