import type { ServerResponse } from "node:http";
import { inspect } from "node:util";
import { describe, expect, test } from "@jest/globals";
import {
  type AttemptEvent,
  AuthenticationError,
  type CallEvent,
  type ClientOptions,
  ConnectionError,
  createPartnerCenterClient,
  DecodeError,
  exactAmounts,
  NoUsageError,
  type PartnerCenterClient,
  StatusError,
  ThrottledError,
  TimeoutError,
} from "../src/client.js";
import { type RecordingServer, withRecordingServer } from "./support/recording-server.js";
import { transports } from "./support/transports.js";

const credential = "token-for-tests";
const id = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";

/** Answers with each in turn, the last one again and again. */
type Answer = (response: ServerResponse) => void;
const json = (status: number, body: unknown, headers: Record<string, string> = {}): Answer => {
  return (response) =>
    response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body));
};
const summary = json(200, { totalCost: 31.4 });
const reset: Answer = (response) => response.socket?.resetAndDestroy();
const silence: Answer = () => undefined;

describe.each(transports)("Over %s:", (_, transport) => {
  function withClient<Outcome>(
    answers: readonly Answer[],
    use: (client: PartnerCenterClient, server: RecordingServer) => Promise<Outcome>,
    options: Partial<ClientOptions> = {},
  ): Promise<Outcome> {
    let count = 0;
    const answer: Answer = (response) => answers[Math.min(count++, answers.length - 1)]?.(response);
    return withRecordingServer(answer, (server) =>
      use(
        createPartnerCenterClient({ credential, baseUrl: server.url, baseDelayMs: 1, ...transport, ...options }),
        server,
      ),
    );
  }

  describe("One call, several attempts:", () => {
    test.each<[string, Answer]>([
      ["a 503", json(503, {})],
      ["a 429", json(429, {}, { "Retry-After": "0" })],
      ["a reset", reset],
    ])("after %s the same ids go out again, and the result counts the attempts", async (_, failure) => {
      await withClient([failure, failure, summary], async (client, { requests }) => {
        const result = await client.getCustomerUsageSummary(id);
        expect(result).toMatchObject({ status: 200, attempts: 3 });
        for (const name of ["ms-requestid", "ms-correlationid"]) {
          expect(new Set(requests.map(({ headers }) => headers[name])).size).toBe(1);
        }
        expect(requests[0]?.headers["ms-requestid"]).toBe(result.requestId);
      });
    });

    test("middleware of openapi-fetch sees one", async () => {
      await withClient([json(500, {}), json(500, {}), summary], async (client) => {
        const seen: string[] = [];
        client.http.use({
          onRequest: ({ request }) => {
            seen.push(`${request.method} with ${request.headers.get("authorization")}`);
            request.headers.set("X-From-Middleware", "1");
          },
          onResponse: async ({ response }) => {
            seen.push(`${response.status} ${await response.clone().text()}`);
          },
        });
        await client.getCustomerUsageSummary(id);
        expect(seen).toEqual(["GET with null", '200 {"totalCost":31.4}']);
      });
    });

    test("a middleware may give another answer", async () => {
      await withClient([summary], async (client) => {
        client.http.use({ onResponse: () => Response.json({ code: 1, description: "other" }, { status: 418 }) });
        const result = await client.getCustomerUsageSummary(id);
        expect(result).toMatchObject({ ok: false, status: 418, code: "1", text: expect.stringContaining("other") });
      });
    });

    test("a request through client.http is repeated, too", async () => {
      await withClient([json(503, {}), summary], async (client, { requests }) => {
        const path = { customer_id: id };
        const { data } = await client.http.GET("/v1/customers/{customer_id}/usagesummary", { params: { path } });
        expect(data).toEqual({ totalCost: 31.4 });
        expect(requests).toHaveLength(2);
      });
    });

    test("a limit of one call goes before the client's", async () => {
      await withClient([json(503, {}), summary], async (client, { requests }) => {
        const result = await client.getCustomerUsageSummary(id, { retries: 0 });
        expect(result).toMatchObject({ status: 503, attempts: 1 });
        expect(requests).toHaveLength(1);
      });
    });

    test("a token is renewed after a 401", async () => {
      const asked: boolean[] = [];
      const renewing = ({ forceRefresh }: { forceRefresh: boolean }) => {
        asked.push(forceRefresh);
        return forceRefresh ? "new" : "old";
      };
      await withClient(
        [json(401, {}), summary],
        async (client, { requests }) => {
          expect(await client.getCustomerUsageSummary(id)).toMatchObject({ status: 200, attempts: 2 });
          expect(requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer old", "Bearer new"]);
        },
        { credential: renewing },
      );
      expect(asked).toEqual([false, true]);
    });
  });

  describe("A call that takes too long", () => {
    const body: Answer = (response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      response.write('{"totalCost":');
    };

    test.each<[string, Answer]>([
      ["no answer", silence],
      ["a body that does not end", body],
    ])("ends with a TimeoutError of the attempt over %s", async (_, answer) => {
      await withClient([answer], async (client, { requests }) => {
        const call = client.getCustomerUsageSummary(id, { attemptTimeoutMs: 40, retries: 1 });
        await expect(call).rejects.toThrow(TimeoutError);
        await expect(call).rejects.toMatchObject({ scope: "attempt", limitMs: 40 });
        expect(requests).toHaveLength(2);
      });
    });

    test("ends with a TimeoutError of the call", async () => {
      await withClient([silence], async (client) => {
        const call = client.getCustomerUsageSummary(id, { attemptTimeoutMs: 5000, totalTimeoutMs: 60 });
        await expect(call).rejects.toMatchObject({ name: "TimeoutError", scope: "call", limitMs: 60 });
      });
    });

    test("ends with a TimeoutError of the call, its attempts and waits included", async () => {
      await withClient([json(429, {}, { "Retry-After": "1" }), silence], async (client, { requests }) => {
        const call = client.getCustomerUsageSummary(id, { attemptTimeoutMs: 5000, totalTimeoutMs: 1500 });
        await expect(call).rejects.toMatchObject({ name: "TimeoutError", scope: "call", limitMs: 1500 });
        expect(requests).toHaveLength(2);
      });
    });

    test("ends with the reason of the caller's signal when that is first", async () => {
      await withClient([body], async (client) => {
        const call = client.getCustomerUsageSummary(id, { signal: AbortSignal.timeout(30), attemptTimeoutMs: 5000 });
        await expect(call).rejects.toMatchObject({ name: "TimeoutError", message: expect.stringMatching(/aborted/) });
        await expect(call).rejects.not.toThrow(TimeoutError);
      });
    });
  });

  describe("What is thrown reaches the caller as it is:", () => {
    const path = "/v1/customers/{customer_id}/usagesummary";
    const ways: [string, (client: PartnerCenterClient, signal?: AbortSignal) => Promise<unknown>][] = [
      ["an operation", (client, signal) => client.getCustomerUsageSummary(id, { signal })],
      ["orThrow()", (client, signal) => client.getCustomerUsageSummary(id, { signal }).orThrow()],
      [
        "client.http.GET",
        (client, signal) => client.http.GET(path, { params: { path: { customer_id: id } }, ...(signal && { signal }) }),
      ],
    ];

    describe.each(ways)("through %s,", (_, call) => {
      test.each([[null], [0], [""], [false]])("the reason %p of the caller's signal", async (reason) => {
        await withClient([silence], async (client) => {
          const controller = new AbortController();
          const calling = call(client, controller.signal);
          setTimeout(() => controller.abort(reason), 10);
          expect(await calling.catch((error: unknown) => ({ error }))).toEqual({ error: reason });
        });
      });

      test("an AbortError where the signal has none", async () => {
        await withClient([silence], async (client) => {
          const controller = new AbortController();
          const calling = call(client, controller.signal);
          setTimeout(() => controller.abort(), 10);
          await expect(calling).rejects.toMatchObject({ name: "AbortError" });
        });
      });

      test.each([[null], [0]])("%p from a credential", async (thrown) => {
        const fail = () => {
          throw thrown;
        };
        await withClient(
          [summary],
          async (client) => {
            expect(await call(client).catch((error: unknown) => ({ error }))).toEqual({ error: thrown });
          },
          { credential: fail },
        );
      });
    });

    test("undefined from a credential is an AbortError", async () => {
      const fail = () => Promise.reject(undefined);
      await withClient(
        [summary],
        (client) => expect(client.getCustomerUsageSummary(id)).rejects.toMatchObject({ name: "AbortError" }),
        { credential: fail },
      );
    });

    test("undefined from a fetch is a ConnectionError", async () => {
      const client = createPartnerCenterClient({ credential, retries: 0, fetch: () => Promise.reject(undefined) });
      await expect(client.getCustomerUsageSummary(id)).rejects.toThrow(ConnectionError);
    });
  });

  test.each([["with"], ["without"]])("A byte order mark is no data of client.http.GET, %s middleware", async (how) => {
    const marked: Answer = (response) =>
      response.setHeader("Content-Type", "application/json").end('\ufeff{"totalCost":31.4}');
    await withClient([marked], async (client) => {
      const bodies: string[] = [];
      if (how === "with") {
        client.http.use({ onResponse: async ({ response }) => void bodies.push(await response.clone().text()) });
      }
      const { data } = await client.http.GET("/v1/customers/{customer_id}/usagesummary", {
        params: { path: { customer_id: id } },
      });
      expect(data).toEqual({ totalCost: 31.4 });
      expect(bodies).toEqual(how === "with" ? ['{"totalCost":31.4}'] : []);
    });
  });

  describe("orThrow()", () => {
    test("gives the success", async () => {
      await withClient([summary], async (client) => {
        const { data } = await client.getCustomerUsageSummary(id).orThrow();
        expect(data.totalCost).toBe(31.4);
      });
    });

    test.each<[string, Answer, typeof StatusError]>([
      ["no usage", json(404, { code: 3000 }), NoUsageError],
      ["a refused token", json(401, { code: "900421" }), AuthenticationError],
      ["a throttled call", json(429, {}, { "Retry-After": "3600" }), ThrottledError],
      [
        "a page of a gateway",
        (response) => response.writeHead(502, { "Content-Type": "text/html" }).end("<h1>502"),
        StatusError,
      ],
    ])("throws for %s", async (_, answer, errorClass) => {
      await withClient(
        [answer],
        async (client) => {
          const call = client.getCustomerUsageSummary(id, { requestId: "r-1" }).orThrow();
          await expect(call).rejects.toThrow(errorClass);
          await expect(call).rejects.toMatchObject({ requestId: "r-1", attempts: 1 });
        },
        { retries: 0 },
      );
    });

    test("throws what the call rejects with", async () => {
      await withClient(
        [reset],
        (client) => expect(client.getCustomerUsageSummary(id).orThrow()).rejects.toThrow(ConnectionError),
        {
          retries: 0,
        },
      );
    });
  });

  test("An answer that cannot be read keeps status, ids and the start of the text", async () => {
    const page: Answer = (response) => {
      response.writeHead(200, { "Content-Type": "text/html", "MS-RequestId": "r-9" }).end(`<h1>${"x".repeat(100_000)}`);
    };
    await withClient([page], async (client) => {
      const call = client.getCustomerUsageSummary(id);
      await expect(call).rejects.toThrow(DecodeError);
      await expect(call).rejects.toMatchObject({
        status: 200,
        requestId: "r-9",
        attempts: 1,
        text: expect.stringMatching(/^<h1>x+$/),
      });
      const { text } = await call.catch((error: DecodeError) => error);
      expect(text).toHaveLength(65_536);
    });
  });

  test("Amounts can be had with all their digits", async () => {
    const answer: Answer = (response) =>
      response.writeHead(200, { "Content-Type": "text/json" }).end('\ufeff{"totalCost":31.40159265358979323846}');
    await withClient([answer], async (client) => {
      const success = await client.getCustomerUsageSummary(id).orThrow();
      expect(exactAmounts(success).totalCost).toBe("31.40159265358979323846");
    });
  });

  describe("Observers", () => {
    test("are told of every attempt and of the call, with durations", async () => {
      const attempts: AttemptEvent[] = [];
      const calls: CallEvent[] = [];
      const observers = {
        onAttempt: (event: AttemptEvent) => void attempts.push(event),
        onCall: (event: CallEvent) => void calls.push(event),
      };
      await withClient(
        [reset, json(503, {}), summary],
        (client) => client.getCustomerUsageSummary(id, { requestId: "r-1", correlationId: "c-1" }),
        observers,
      );
      const common = {
        operation: "getCustomerUsageSummary",
        requestId: "r-1",
        correlationId: "c-1",
        durationMs: expect.any(Number),
      };
      expect(attempts).toEqual([
        { ...common, attempt: 1, status: undefined, error: expect.any(ConnectionError) },
        { ...common, attempt: 2, status: 503, error: undefined },
        { ...common, attempt: 3, status: 200, error: undefined },
      ]);
      expect(calls).toEqual([{ ...common, attempts: 3, status: 200, error: undefined }]);
      expect(calls[0]?.durationMs).toBeGreaterThan(attempts[0]?.durationMs ?? Number.POSITIVE_INFINITY);
    });

    test("are told of what a call rejects with", async () => {
      const calls: CallEvent[] = [];
      const page: Answer = (response) => response.end("no summary");
      await withClient([page], (client) => client.getCustomerUsageSummary(id).catch(() => undefined), {
        onCall: (event) => void calls.push(event),
      });
      expect(calls).toMatchObject([{ status: 200, error: expect.any(DecodeError) }]);
    });

    const fail = () => {
      throw new Error("the logger is full");
    };
    test.each([
      ["at once", fail],
      ["later", async () => fail()],
    ])("that fail %s do not fail the call, nor the process", async (_, observer) => {
      const unhandled: unknown[] = [];
      const note = (reason: unknown) => void unhandled.push(reason);
      process.on("unhandledRejection", note);
      await withClient(
        [summary],
        async (client) => {
          expect(await client.getCustomerUsageSummary(id)).toMatchObject({ status: 200 });
        },
        { onAttempt: observer, onCall: observer },
      );
      await new Promise((resolve) => setTimeout(resolve, 10));
      process.off("unhandledRejection", note);
      expect(unhandled).toEqual([]);
    });
  });

  describe("The token shows in nothing public", () => {
    const echo: Answer = (response) =>
      json(403, { description: `Refused: ${response.req.headers.authorization}` })(response);
    const shown = (value: unknown) =>
      inspect(value, { depth: 9, showHidden: true }) + JSON.stringify(value) + String(value);

    test.each<[string, Answer]>([
      ["a success", summary],
      ["a service that echoes the request", echo],
      ["an answer that cannot be read", (response) => response.end(response.req.headers.authorization)],
      ["a reset", reset],
      ["a time-out", silence],
    ])("after %s", async (_, answer) => {
      const events: unknown[] = [];
      const observers = {
        onAttempt: (event: unknown) => void events.push(event),
        onCall: (event: unknown) => void events.push(event),
      };
      await withClient(
        [answer],
        async (client) => {
          const limits = { retries: 0, attemptTimeoutMs: 50 };
          const outcomes = [
            await client.getCustomerUsageSummary(id, limits).catch((error: unknown) => error),
            await client
              .getCustomerUsageSummary(id, limits)
              .orThrow()
              .catch((error: unknown) => error),
          ];
          expect([client, ...outcomes, ...events].map(shown).join()).not.toContain(credential);
        },
        observers,
      );
    });
  });

  test("A made-up token of a letter is not taken out of a summary that holds the letter", async () => {
    await withClient(
      [json(200, { resourceName: "Lakeside Botanics" })],
      async (client) => {
        const { data } = await client.getCustomerUsageSummary(id).orThrow();
        expect(data).toEqual({ resourceName: "Lakeside Botanics" });
      },
      { credential: "t" },
    );
  });

  test.each([[-1], [Number.NaN], ["5"]])("A limit of %p is refused", async (limit) => {
    const retries = limit as number;
    expect(() => createPartnerCenterClient({ credential, retries })).toThrow("retries has to be a number from 0.");
    const client = createPartnerCenterClient({ credential });
    await expect(client.getCustomerUsageSummary(id, { attemptTimeoutMs: retries })).rejects.toThrow(
      "attemptTimeoutMs has to be",
    );
  });
});
