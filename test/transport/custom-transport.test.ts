import { describe, expect, test } from "@jest/globals";
import { createPartnerCenterClient, TimeoutError, type Transport, toAbortSignal } from "../../src/client.js";
import { silence, summary, withClient } from "../support/responses.js";

const id = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";

/** As the documentation of Transport has it. */
const transport: Transport = async ({ url, signal, maxBodyBytes, ...init }) => {
  const response = await fetch(url, { ...init, redirect: "manual", signal: toAbortSignal(signal) });
  const body = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, body, isTooLarge: body.length > maxBodyBytes };
};

describe("A transport as its documentation has it", () => {
  test("sends the request with the token, and gives the response", async () => {
    await withClient([summary], { transport }, async (client, { requests }) => {
      expect(await client.getCustomerUsageSummary(id)).toMatchObject({ status: 200, data: { totalCost: 31.4 } });
      expect(requests[0]?.headers.authorization).toBe("Bearer token-for-tests");
    });
  });

  test("is aborted by a timeout", async () => {
    let reason: unknown;
    const noting: Transport = (request) => {
      const signal = toAbortSignal(request.signal);
      signal.addEventListener("abort", () => {
        reason = signal.reason;
      });
      return transport(request);
    };
    await withClient([silence], { transport: noting, maxRetries: 0, attemptTimeoutMs: 40 }, async (client) => {
      await expect(client.getCustomerUsageSummary(id)).rejects.toThrow(TimeoutError);
      expect(reason).toBeInstanceOf(TimeoutError);
    });
  });

  test("follows no redirect", async () => {
    await withClient(
      [(response) => response.writeHead(302, { Location: "http://127.0.0.1:9/" }).end()],
      { transport },
      async (client) => expect(await client.getCustomerUsageSummary(id)).toMatchObject({ ok: false, status: 302 }),
    );
  });

  test("tells of a body that is too large", async () => {
    await withClient([summary], { transport, maxBodyBytes: 5 }, async (client) => {
      await expect(client.getCustomerUsageSummary(id)).rejects.toThrow("it is larger than 5 bytes");
    });
  });

  test("may come without a network", async () => {
    const body = new TextEncoder().encode('{"totalCost":1}');
    const offline: Transport = async () => ({ status: 200, headers: new Headers(), body });
    const client = createPartnerCenterClient({ credential: "token", transport: offline });
    expect(await client.getCustomerUsageSummary(id)).toMatchObject({ data: { totalCost: 1 } });
  });
});
