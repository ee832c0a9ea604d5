import type { ServerResponse } from "node:http";
import { afterAll, describe, expect, test } from "@jest/globals";
import { LightRequest, sendWith } from "../src/attempt.js";
import type { Fetch } from "../src/call.js";
import { ConnectionError, RedirectError } from "../src/errors.js";
import { nodeTransport } from "../src/node.js";
import { Ending } from "../src/time.js";
import { newCall } from "./support/call.js";
import { withRecordingServer } from "./support/recording-server.js";

const node = nodeTransport();
afterAll(() => node.close());

const newRequest = (url: string) =>
  new LightRequest(url, { method: "GET", headers: new Headers() }) as unknown as Request;
const answerWith =
  (text: string): Fetch =>
  async () =>
    new Response(text, { status: 404, headers: { "X-Kept": "1" } });

describe("An answer", () => {
  const text = '\ufeff{"name":"客戶"}';

  test.each<[string, () => Request]>([
    ["a light request", () => newRequest("http://127.0.0.1/")],
    ["a request of the platform", () => new Request("http://127.0.0.1/")],
  ])("to %s has status, headers, and its text without the mark", async (_, request) => {
    const answer = await sendWith(answerWith(text))(request(), newCall(), new Ending());
    expect(answer).toMatchObject({ status: 404, ok: false });
    expect(answer.headers.get("x-kept")).toBe("1");
    expect(await answer.text()).toBe('{"name":"客戶"}');
  });

  test("to a request of the platform is a Response of the platform, for middleware", async () => {
    const answer = await sendWith(answerWith(text))(new Request("http://127.0.0.1/"), newCall(), new Ending());
    expect(answer).toBeInstanceOf(Response);
    expect(await answer.clone().json()).toEqual({ name: "客戶" });
  });
});

describe("The token of the attempt", () => {
  const withToken = { ...newCall(), token: "t-1" };
  const requests: [string, () => Request][] = [
    ["a light request", () => newRequest("http://127.0.0.1/")],
    ["a request of the platform", () => new Request("http://127.0.0.1/")],
  ];

  test.each(requests)("is sent with %s", async (_, request) => {
    const sent: (string | null)[] = [];
    const send = sendWith(async (_, { headers }) => {
      sent.push(headers.get("authorization"));
      return new Response();
    });
    await send(request(), withToken, new Ending());
    await send(request(), { ...withToken, token: "t-2" }, new Ending());
    expect(sent).toEqual(["Bearer t-1", "Bearer t-2"]);
  });

  test.each<[string, Fetch]>([
    ["the answer has come", answerWith("{}")],
    ["sending has failed", () => Promise.reject(new Error("no network"))],
  ])("is not on a request of the platform, which middleware sees, when %s", async (_, transport) => {
    const request = new Request("http://127.0.0.1/");
    await sendWith(transport)(request, withToken, new Ending()).catch(() => undefined);
    expect(request.headers.has("authorization")).toBe(false);
  });
});

describe.each<[string, Fetch]>([
  ["the global fetch", fetch],
  ["undici", node.fetch],
])("Sending with %s", (_, transport) => {
  const send = sendWith(transport);

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
  ])("calls %s a ConnectionError", async (_, answer) => {
    await withRecordingServer(answer, async ({ url }) => {
      const sending = send(newRequest(`${url}/`), newCall(), new Ending());
      await expect(sending).rejects.toThrow(ConnectionError);
      await expect(sending).rejects.toThrow(/^The service cannot be reached \(.+\)\. Check the network and baseUrl\.$/);
    });
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

test("A redirect as a browser shows it is a RedirectError", async () => {
  const opaque: Fetch = async () => ({
    status: 0,
    headers: new Headers(),
    arrayBuffer: async () => new ArrayBuffer(0),
  });
  await expect(sendWith(opaque)(newRequest("http://127.0.0.1/"), newCall(), new Ending())).rejects.toThrow(
    RedirectError,
  );
});
