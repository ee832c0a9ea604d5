import { describe, expect, test } from "@jest/globals";
import {
  AuthenticationError,
  BadRequestError,
  ConnectionError,
  createPartnerCenterClient,
  DecodeError,
  InternalServerError,
  NotFoundError,
  NoUsageError,
  type PartnerCenterClient,
  PartnerCenterError,
  PermissionDeniedError,
  RateLimitError,
  type StatusError,
  TimeoutError,
} from "../src/client.js";
import { endlessBody, json, type Respond, reset, silence, summary, withClient } from "./support/responses.js";
import { transports } from "./support/transports.js";

const credential = "token-for-tests";
const id = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";
const path = "/v1/customers/{customer_id}/usagesummary";

describe.each(transports)("Over %s:", (_, transport) => {
  describe("One call, several attempts:", () => {
    test.each<[string, Respond]>([
      ["a 503", json(503, {})],
      ["a 429", json(429, {}, { "Retry-After": "0" })],
      ["a reset", reset],
    ])("after %s the same ids go out again, and the result counts the attempts", async (_, failure) => {
      await withClient([failure, failure, summary], transport, async (client, { requests }) => {
        const result = await client.getCustomerUsageSummary(id);
        expect(result).toMatchObject({ status: 200, response: { attempts: 3 } });
        for (const name of ["ms-requestid", "ms-correlationid"]) {
          expect(new Set(requests.map(({ headers }) => headers[name])).size).toBe(1);
        }
        expect(requests[0]?.headers["ms-requestid"]).toBe(result.response.requestId);
      });
    });

    test("maxRetries of one call goes before the client's", async () => {
      await withClient([json(503, {}), summary], { ...transport, maxRetries: 5 }, async (client, { requests }) => {
        const result = await client.getCustomerUsageSummary(id, { maxRetries: 0 });
        expect(result).toMatchObject({ status: 503, response: { attempts: 1 } });
        expect(requests).toHaveLength(1);
      });
    });

    test("maxRetries of the client is how often an attempt is repeated", async () => {
      await withClient([json(503, {})], { ...transport, maxRetries: 2 }, async (client, { requests }) => {
        expect(await client.getCustomerUsageSummary(id)).toMatchObject({ status: 503, response: { attempts: 3 } });
        expect(requests).toHaveLength(3);
      });
    });

    test("a token is renewed after a 401", async () => {
      const asked: boolean[] = [];
      const renewing = ({ forceRefresh }: { forceRefresh: boolean }) => {
        asked.push(forceRefresh);
        return forceRefresh ? "new" : "old";
      };
      const options = { ...transport, credential: renewing };
      await withClient([json(401, {}), summary], options, async (client, { requests }) => {
        const result = await client.getCustomerUsageSummary(id);
        expect(result).toMatchObject({ status: 200, response: { attempts: 2 } });
        expect(requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer old", "Bearer new"]);
      });
      expect(asked).toEqual([false, true]);
    });
  });

  describe("A call that takes too long", () => {
    test.each<[string, Respond]>([
      ["no response", silence],
      ["a body that does not end", endlessBody],
    ])("ends with a TimeoutError of the attempt over %s", async (_, respond) => {
      await withClient([respond], transport, async (client, { requests }) => {
        const call = client.getCustomerUsageSummary(id, { attemptTimeoutMs: 200, maxRetries: 1 });
        await expect(call).rejects.toThrow(TimeoutError);
        await expect(call).rejects.toMatchObject({ scope: "attempt", timeoutMs: 200 });
        expect(requests).toHaveLength(2);
      });
    });

    test("ends with a TimeoutError of the call", async () => {
      await withClient([silence], transport, async (client) => {
        const call = client.getCustomerUsageSummary(id, { attemptTimeoutMs: 5000, totalTimeoutMs: 60 });
        await expect(call).rejects.toMatchObject({ name: "TimeoutError", scope: "call", timeoutMs: 60 });
      });
    });

    test("ends with a TimeoutError of the call, its attempts and back-offs included", async () => {
      const responses = [json(429, {}, { "Retry-After": "1" }), silence];
      await withClient(responses, transport, async (client, { requests }) => {
        const call = client.getCustomerUsageSummary(id, { attemptTimeoutMs: 5000, totalTimeoutMs: 1500 });
        await expect(call).rejects.toMatchObject({ name: "TimeoutError", scope: "call", timeoutMs: 1500 });
        expect(requests).toHaveLength(2);
      });
    });

    test("ends with the reason of the caller's signal when that is first", async () => {
      await withClient([endlessBody], transport, async (client) => {
        const call = client.getCustomerUsageSummary(id, { signal: AbortSignal.timeout(30), attemptTimeoutMs: 5000 });
        await expect(call).rejects.toMatchObject({ name: "TimeoutError", message: expect.stringMatching(/aborted/) });
        await expect(call).rejects.not.toThrow(TimeoutError);
      });
    });
  });

  describe("What is thrown reaches the caller:", () => {
    const ways: [string, (client: PartnerCenterClient, signal?: AbortSignal) => Promise<unknown>][] = [
      ["an operation", (client, signal) => client.getCustomerUsageSummary(id, { signal })],
      ["orThrow()", (client, signal) => client.getCustomerUsageSummary(id, { signal }).orThrow()],
      [
        "client.http.GET",
        (client, signal) => client.http.GET(path, { params: { path: { customer_id: id } }, ...(signal && { signal }) }),
      ],
    ];

    describe.each(ways)("through %s,", (_, call) => {
      test("the reason of the caller's signal as it is", async () => {
        await withClient([silence], transport, async (client) => {
          const controller = new AbortController();
          const calling = call(client, controller.signal);
          const reason = { of: "the caller" };
          setTimeout(() => controller.abort(reason), 10);
          await expect(calling).rejects.toBe(reason);
        });
      });

      test.each([undefined, null, 0, "", false])("an AbortError for the reason %p", async (reason) => {
        await withClient([silence], transport, async (client) => {
          const controller = new AbortController();
          const calling = call(client, controller.signal);
          setTimeout(() => controller.abort(reason), 10);
          await expect(calling).rejects.toMatchObject({ name: "AbortError" });
        });
      });

      test("what a credential throws as it is", async () => {
        const thrown = new Error("Sign in again.");
        await withClient([summary], { ...transport, credential: () => Promise.reject(thrown) }, async (client) => {
          await expect(call(client)).rejects.toBe(thrown);
        });
      });

      test.each([undefined, null, 0])("a sentence where a credential throws %p", async (thrown) => {
        await withClient([summary], { ...transport, credential: () => Promise.reject(thrown) }, async (client) => {
          await expect(call(client)).rejects.toThrow(PartnerCenterError);
          await expect(call(client)).rejects.toThrow(
            "The credential or the transport failed and gave no reason. Check them.",
          );
        });
      });
    });

    test("undefined of a fetch as a ConnectionError", async () => {
      const client = createPartnerCenterClient({ credential, maxRetries: 0, fetch: () => Promise.reject(undefined) });
      await expect(client.getCustomerUsageSummary(id)).rejects.toThrow(ConnectionError);
    });
  });

  describe("orThrow()", () => {
    test("gives the success", async () => {
      await withClient([summary], transport, async (client) => {
        const { data } = await client.getCustomerUsageSummary(id).orThrow();
        expect(data.totalCost).toBe(31.4);
      });
    });

    test.each<[string, Respond, typeof StatusError]>([
      ["no usage", json(404, { code: 3000 }), NoUsageError],
      ["no usage as a bad request", json(400, { code: "3000" }), NoUsageError],
      ["a request that is not valid", json(400, { code: 2000 }), BadRequestError],
      ["a token that is not accepted", json(401, { code: "900421" }), AuthenticationError],
      ["no relationship", json(403, { code: 20002 }), PermissionDeniedError],
      ["an unknown customer", json(404, { code: 1000 }), NotFoundError],
      ["too many calls", json(429, {}, { "Retry-After": "3600" }), RateLimitError],
      [
        "a page of a gateway",
        (response) => response.writeHead(502, { "Content-Type": "text/html" }).end("<h1>502"),
        InternalServerError,
      ],
    ])("throws for %s", async (_, respond, errorClass) => {
      await withClient([respond], { ...transport, maxRetries: 0 }, async (client) => {
        const call = client.getCustomerUsageSummary(id, { requestId: "r-1" }).orThrow();
        await expect(call).rejects.toThrow(errorClass);
        await expect(call).rejects.toMatchObject({ requestId: "r-1", response: { requestId: "r-1", attempts: 1 } });
      });
    });

    test("throws what the call rejects with", async () => {
      await withClient([reset], { ...transport, maxRetries: 0 }, async (client) => {
        await expect(client.getCustomerUsageSummary(id).orThrow()).rejects.toThrow(ConnectionError);
      });
    });
  });

  test("A response that cannot be read keeps status, ids and the start of the text", async () => {
    const page: Respond = (response) => {
      response.writeHead(200, { "Content-Type": "text/html", "MS-RequestId": "r-9" }).end(`<h1>${"x".repeat(100_000)}`);
    };
    await withClient([page], transport, async (client) => {
      const error: unknown = await client.getCustomerUsageSummary(id).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(DecodeError);
      const { status, requestId, response } = error as DecodeError;
      expect({ status, requestId }).toEqual({ status: 200, requestId: "r-9" });
      expect(response).toMatchObject({ status: 200, requestId: "r-9", attempts: 1 });
      expect(response.text).toMatch(/^<h1>x+$/);
      expect(response.text).toHaveLength(65_536);
    });
  });

  test("A made-up token of a letter is not taken out of a summary that holds the letter", async () => {
    const responses = [json(200, { resourceName: "Lakeside Botanics" })];
    await withClient(responses, { ...transport, credential: "t" }, async (client) => {
      const { data } = await client.getCustomerUsageSummary(id).orThrow();
      expect(data).toEqual({ resourceName: "Lakeside Botanics" });
    });
  });
});

test.each([-1, Number.NaN, "5"])("A number of retries, or a timeout, of %p is refused", async (value) => {
  const maxRetries = value as number;
  expect(() => createPartnerCenterClient({ credential, maxRetries })).toThrow("maxRetries has to be a number");
  const call = createPartnerCenterClient({ credential }).getCustomerUsageSummary(id, { attemptTimeoutMs: maxRetries });
  await expect(call).rejects.toThrow("attemptTimeoutMs has to be a number that is at least 0.");
});
