import { describe, expect, test } from "@jest/globals";
import { createNetworkClient } from "../../src/auth/network-client.js";
import { AbortSource } from "../../src/transport/abort.js";
import type { FetchResponse } from "../../src/transport/fetch-transport.js";

const mebibyte = 2 ** 20;
const url = "https://login.microsoftonline.com/t/oauth2/v2.0/token";

/** A JSON object of so many bytes. */
const objectOf = (bytes: number, filling = "x") => {
  const rest = bytes - '{"a":""}'.length;
  const size = Buffer.byteLength(filling);
  return `{"a":"${filling.repeat(Math.floor(rest / size))}${"x".repeat(rest % size)}"}`;
};

/** What MSAL is given of a response. */
async function received(response: FetchResponse): Promise<unknown> {
  const { client } = createNetworkClient(async () => response, new AbortSource());
  return (await client.sendPostRequestAsync(url)).body;
}

/** A response whose body is no stream of the web, as that of node-fetch. */
const withoutStream = (text: string): FetchResponse => ({
  status: 200,
  headers: new Headers(),
  arrayBuffer: async () => new TextEncoder().encode(text).buffer,
});

describe.each<[string, (text: string) => FetchResponse]>([
  ["that streams", (text) => new Response(text)],
  ["that only gives all at once", withoutStream],
])("A response for a token %s", (_, respond) => {
  test.each([
    ["letters", "x"],
    ["characters of three bytes", "\u4e2d"],
  ])("is read up to 1 MiB, of %s too", async (__, filling) => {
    const text = objectOf(mebibyte, filling);
    expect(await received(respond(text))).toEqual(JSON.parse(text));
  });

  test.each([
    ["letters", "x"],
    ["characters of three bytes", "\u4e2d"],
  ])("is as good as empty from the next byte on, of %s too", async (__, filling) => {
    expect(await received(respond(objectOf(mebibyte + 1, filling)))).toEqual({});
  });
});

describe("A response for a token that streams", () => {
  test("without an end is given up soon after 1 MiB", async () => {
    let sent = 0;
    let cancelled = false;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(0x20));
      },
      cancel() {
        cancelled = true;
        return new Promise(() => {}); // nobody waits for that
      },
    });
    expect(await received(new Response(body))).toEqual({});
    expect(cancelled).toBe(true);
    expect(sent).toBeLessThan(mebibyte + 4 * 65_536);
  });

  test("keeps a character that came in two parts, and drops a byte order mark", async () => {
    const bytes = new TextEncoder().encode('\ufeff{"a":"\u4e2d"}');
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await received(new Response(body))).toEqual({ a: "\u4e2d" });
  });
});
