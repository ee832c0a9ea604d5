import { describe, expect, test } from "@jest/globals";
import { ConnectionError } from "../src/errors.js";
import { holdBody, sendWith } from "../src/transport.js";
import { newCall } from "./support/call.js";
import { withRecordingServer } from "./support/recording-server.js";

const bytes = new TextEncoder().encode('\ufeff{"name":"客戶"}');
const response = () => holdBody(new Response(null, { status: 404, headers: { "X-Kept": "1" } }), bytes);

describe("An answer whose body has been read", () => {
  test("gives it again and again, without the mark", async () => {
    const one = response();
    expect(await one.text()).toBe('{"name":"客戶"}');
    expect(await one.text()).toBe('{"name":"客戶"}');
    expect(await one.json()).toEqual({ name: "客戶" });
  });

  test("gives its bytes as they came, in every way that a Response has", async () => {
    const one = response();
    expect(new Uint8Array(await one.arrayBuffer())).toEqual(bytes);
    expect(await new Response(one.body).text()).toBe('{"name":"客戶"}');
    expect((await one.blob()).size).toBe(bytes.length);
    expect(await one.clone().json()).toEqual({ name: "客戶" });
    expect(one.bodyUsed).toBe(false);
  });

  test("is a Response still, with status and headers", () => {
    expect(response()).toBeInstanceOf(Response);
    expect(response().status).toBe(404);
    expect(response().clone().headers.get("x-kept")).toBe("1");
  });
});

describe("Sending", () => {
  test("reads the whole body before it gives the answer", async () => {
    await withRecordingServer(
      (answer) => {
        answer.write("first, ");
        setTimeout(() => answer.end("second"), 20);
      },
      async ({ url }) => {
        const answer = await sendWith(fetch)(new Request(url), newCall({}, new AbortController().signal));
        expect(await answer.text()).toBe("first, second");
      },
    );
  });

  test.each<[string, (answer: import("node:http").ServerResponse) => void]>([
    ["a connection that is reset", (answer) => void answer.socket?.resetAndDestroy()],
    [
      "a body that is cut off",
      (answer) => {
        answer.writeHead(200, { "Content-Length": "100" });
        answer.write("{", () => answer.socket?.destroy());
      },
    ],
  ])("calls %s a ConnectionError", async (_, answer) => {
    await withRecordingServer(answer, async ({ url }) => {
      const sending = sendWith(fetch)(new Request(url), newCall({}, new AbortController().signal));
      await expect(sending).rejects.toThrow(ConnectionError);
      await expect(sending).rejects.toThrow(/^The service cannot be reached \(.+\)\. Check the network and baseUrl\.$/);
    });
  });

  test("can be done again with a request that has a body", async () => {
    const bodies: string[] = [];
    const send = sendWith(async (request) => {
      bodies.push(await request.text());
      return new Response();
    });
    const request = new Request("http://127.0.0.1/", { method: "POST", body: "once" });
    await send(request, newCall());
    await send(request, newCall());
    expect(bodies).toEqual(["once", "once"]);
  });
});
