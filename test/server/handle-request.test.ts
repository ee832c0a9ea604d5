import { request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, test } from "@jest/globals";
import { type LocalServer, type LocalServerOptions, startLocalServer } from "../../src/server/index.js";

const id = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";

describe("A local server", () => {
  let server: LocalServer;
  const start = async (options: LocalServerOptions) => {
    server = await startLocalServer({ scenario: "azure-plan", ...options });
  };
  afterEach(() => server.close());
  const get = () => fetch(`${server.url}/v1/customers/${id}/usagesummary`);

  /** A promise, and what settles it. */
  function turn() {
    let take = () => {};
    const promise = new Promise<void>((resolve) => {
      take = resolve;
    });
    return { promise, take: () => take() };
  }

  /** Asks, and hangs up as soon as the request has arrived. */
  async function hangUp(arrived: Promise<unknown>): Promise<void> {
    const asking = request(`${server.url}/v1/customers/${id}/usagesummary`);
    const hungUp = new Promise((resolve) => asking.once("close", resolve));
    asking.on("error", () => undefined).end();
    await arrived;
    asking.destroy();
    await hungUp;
  }

  test.each<[string, LocalServerOptions["onRequest"]]>([
    [
      "throws",
      () => {
        throw new Error("expected a GET\n  but got a POST");
      },
    ],
    ["rejects", async () => Promise.reject(new Error("expected a GET\n  but got a POST"))],
  ])("whose onRequest %s responds with an error that says so, and keeps what was thrown", async (_, onRequest) => {
    await start({ onRequest });
    const response = await get();
    expect(response.status).toBe(500);
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await response.json()).toEqual({
      code: 500,
      description: "onRequest failed: expected a GET but got a POST",
      data: [],
      source: "LocalServer",
    });
    expect(server.failures).toEqual([new Error("expected a GET\n  but got a POST")]);
  });

  test.each<[string, unknown, string]>([
    ["nothing", undefined, "undefined"],
    ["null", null, "null"],
    ["a text", "no", "'no'"],
    ["an object", { code: 1 }, "{ code: 1 }"],
    ["an error without a message", new TypeError(""), "TypeError"],
    ["an error in colours", new Error("\u001b[31mred\u001b[39m"), "red"],
    ["a message that is no text", { message: 1 }, "{ message: 1 }"],
  ])("whose onRequest throws %s says that, too", async (_, thrown, line) => {
    await start({
      onRequest: () => {
        throw thrown;
      },
    });
    expect(await (await get()).json()).toMatchObject({ description: `onRequest failed: ${line}` });
    expect(server.failures).toEqual([thrown]);
  });

  test("keeps all failures in their order, and goes on responding", async () => {
    let count = 0;
    await start({
      onRequest: () => {
        count += 1;
        if (count < 3) throw count;
      },
    });
    const statuses = [(await get()).status, (await get()).status, (await get()).status];
    expect(statuses).toEqual([500, 500, 200]);
    expect(server.failures).toEqual([1, 2]);
  });

  test("has no failures where nothing failed", async () => {
    await start({});
    expect((await get()).status).toBe(200);
    expect(server.failures).toEqual([]);
  });

  test("responds after the promise of onRequest", async () => {
    const steps: string[] = [];
    await start({
      onRequest: async () => {
        await wait(30);
        steps.push("told");
      },
    });
    await get();
    steps.push("responded");
    expect(steps).toEqual(["told", "responded"]);
  });

  test("responds with an error when the response itself cannot be sent", async () => {
    await start({});
    Object.assign(server.scenarios[0]?.responses[0] ?? {}, { status: 1000, headers: { "X-A": "1" } });
    const response = await get();
    expect(response.status).toBe(500);
    expect(response.headers.get("x-a")).toBeNull();
    expect(await response.json()).toMatchObject({ description: "The local server failed: Invalid status code: 1000" });
    expect(server.failures).toMatchObject([{ code: "ERR_HTTP_INVALID_STATUS_CODE" }]);
  });

  test("takes no harm from a failure after the client hung up", async () => {
    const arrived = turn();
    const mayFail = turn();
    let count = 0;
    await start({
      onRequest: async () => {
        count += 1;
        if (count > 1) return;
        arrived.take();
        await mayFail.promise;
        throw new Error("too late");
      },
    });
    await hangUp(arrived.promise);
    await wait(20);
    mayFail.take();
    expect((await get()).status).toBe(200);
    expect(server.failures).toEqual([new Error("too late")]);
  });

  test("takes no harm from a client that hangs up before a late response", async () => {
    const arrived = turn();
    await start({ onRequest: () => arrived.take() });
    Object.assign(server.scenarios[0]?.responses[0] ?? {}, { delayMs: 50 });
    await hangUp(arrived.promise);
    await wait(100);
    expect((await get()).status).toBe(200);
    expect(server.failures).toEqual([]);
  });

  test("closes, without rejecting, while onRequest is under way and fails afterwards", async () => {
    const arrived = turn();
    await start({
      onRequest: async () => {
        arrived.take();
        await wait(30);
        throw new Error("after the end");
      },
    });
    const asked = get().catch(() => undefined);
    await arrived.promise;
    await server.close();
    await asked;
    await wait(60);
    expect(server.failures).toEqual([new Error("after the end")]);
  });
});
