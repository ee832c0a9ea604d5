import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import {
  ArgumentError,
  ConnectionError,
  createPartnerCenterClient,
  DecodeError,
  type PartnerCenterClient,
} from "../src/client.js";
import { type LocalServer, type ReceivedRequest, startLocalServer } from "../src/server/index.js";
import { countListeners } from "./support/pipeline.js";
import { withRecordingServer } from "./support/recording-server.js";
import { transports } from "./support/transports.js";

const credential = "token-for-tests";
const path = "/v1/customers/{customer_id}/usagesummary";

describe.each(transports)("The client against the local server, over HTTP, through %s", (_, transport) => {
  let server: LocalServer;
  let client: PartnerCenterClient;
  const received: ReceivedRequest[] = [];

  beforeAll(async () => {
    server = await startLocalServer({ onRequest: (request) => received.push(request) });
    client = createPartnerCenterClient({ credential, baseUrl: server.url, maxRetries: 0, ...transport });
  });
  afterAll(() => server.close());

  const customerOf = (scenario: string): string => {
    const id = server.scenarios.find(({ name }) => name === scenario)?.when.parameters?.["customer_id"];
    if (id === undefined) throw new Error(`No scenario ${scenario}`);
    return id;
  };

  test("sends one GET to the URL of the spec, with token, ids and Accept", async () => {
    const id = customerOf("azure-plan");
    received.length = 0;
    await client.getCustomerUsageSummary(id, { requestId: "r-1", correlationId: "c-1", correlationVector: "v.0" });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      method: "GET",
      path: `/v1/customers/${id}/usagesummary`,
      headers: {
        authorization: `Bearer ${credential}`,
        "ms-requestid": "r-1",
        "ms-correlationid": "c-1",
        "ms-cv": "v.0",
        accept: "application/json",
      },
    });
  });

  test("makes the ids that the caller leaves out, new ones for each call, and no correlation vector", async () => {
    received.length = 0;
    const one = await client.getCustomerUsageSummary(customerOf("azure-plan"), { requestId: undefined });
    const other = await client.getCustomerUsageSummary(customerOf("azure-plan"));
    const sent = received.map(({ headers }) => [
      headers["ms-requestid"],
      headers["ms-correlationid"],
      headers["ms-cv"],
    ]);
    expect(sent).toEqual([
      [one.response.requestId, one.response.correlationId, undefined],
      [other.response.requestId, other.response.correlationId, undefined],
    ]);
    expect(new Set(sent.flat()).size).toBe(5);
  });

  test.each(["a/b?c#d", "%2e%2e", "客戶", "a b+c", "(it's)!*"])(
    "sends the customer id %p as one encoded segment",
    async (id) => {
      const [request] = await withRecordingServer(
        (response) => response.end("{}"),
        async ({ url, requests }) => {
          await createPartnerCenterClient({ credential, baseUrl: url }).getCustomerUsageSummary(id);
          return requests;
        },
      );
      const segments = request?.url.split("/") ?? [];
      expect(segments).toHaveLength(5);
      expect(decodeURIComponent(segments[3] ?? "")).toBe(id);
      expect(segments[3]).toMatch(/^(?:[\w.~-]|%[0-9A-F]{2})+$/);
    },
  );

  test("reads a summary behind a byte order mark, with ids in the response", async () => {
    const result = await client.getCustomerUsageSummary(customerOf("azure-plan"), { requestId: "r-2" });
    expect(result).toMatchObject({ ok: true, status: 200, data: { totalCost: 1843.27150934, currencyCode: "EUR" } });
    const { response } = result;
    expect(response).toMatchObject({ status: 200, requestId: "r-2", attempts: 1 });
    expect(response.text).toMatch(/^\{"resourceId"/);
    expect(response.correlationVector).toMatch(/\.0$/);
    expect(response.headers.get("ms-serverid")).toMatch(/^[0-9a-f]{8}$/);
  });

  test.each(["legacy-subscription", "both-field-sets", "without-budget", "null-budget", "unknown-properties"])(
    "reads the summary of the scenario %s",
    async (scenario) => {
      const result = await client.getCustomerUsageSummary(customerOf(scenario));
      expect(result).toMatchObject({ ok: true, data: { attributes: { objectType: "CustomerUsageSummary" } } });
    },
  );

  test("keeps date-times as the text that came, and properties that it does not know", async () => {
    const both = await client.getCustomerUsageSummary(customerOf("both-field-sets"));
    const unknown = await client.getCustomerUsageSummary(customerOf("unknown-properties"));
    expect(both).toMatchObject({ data: { billingStartDate: "2026-11-01T00:00:00.0000000+00:00" } });
    expect(unknown).toMatchObject({ data: { forecast: { monthEnd: 88.4 } } });
  });

  test.each([
    ["customer-id-not-a-guid", "no-guid", 400, 2000],
    ["no-usage-as-bad-request", undefined, 400, "3000"],
    ["multi-factor-missing", undefined, 401, "900421"],
    ["application-only-token", undefined, 403, 900329],
    ["no-relationship", "4d6a1c92-0e7b-4f85-9b3d-c58e2a7f1064", 403, 20002],
    ["no-usage", undefined, 404, 3000],
    ["dependency-failed", undefined, 500, "800003"],
    ["newer-fault", undefined, 500, 900192],
  ])("gives the error of the scenario %s", async (scenario, id, status, code) => {
    const result = await client.getCustomerUsageSummary(id ?? customerOf(scenario));
    expect(result).toMatchObject({ ok: false, status, error: { code }, code: String(code) });
    expect(result).toHaveProperty("noUsage", scenario.startsWith("no-usage"));
  });

  test("gives a 429 with its Retry-After", async () => {
    const result = await client.getCustomerUsageSummary(customerOf("throttled"));
    expect(result).toMatchObject({ ok: false, status: 429, error: { statusCode: 429 }, retryAfterMs: 12_000 });
    expect(result.response.correlationVector).toBeUndefined();
  });

  test.each([
    ["plain-text-unauthorized", 401, "The token could not be read."],
    ["empty-not-found", 404, ""],
    ["bad-gateway", 502, "<html><body><h1>502 Bad Gateway</h1></body></html>"],
  ])("keeps status and text of the scenario %s, which has no error", async (scenario, status, text) => {
    const result = await client.getCustomerUsageSummary(customerOf(scenario));
    expect(result).toMatchObject({ ok: false, status, error: undefined, response: { text } });
  });

  test.each(["application/json", "text/json"])("reads %s through openapi-fetch", async (accept) => {
    const { data, response } = await client.http.GET(path, {
      params: { path: { customer_id: customerOf("azure-plan") } },
      headers: { Accept: accept },
    });
    expect(response.headers.get("content-type")).toBe(`${accept}; charset=utf-8`);
    expect(data?.totalCost).toBe(1843.27150934);
  });

  test.each(["application/xml", "text/xml"])("hands over %s as text through openapi-fetch", async (accept) => {
    const { data, response } = await client.http.GET(path, {
      params: { path: { customer_id: customerOf("azure-plan") } },
      headers: { Accept: accept },
      parseAs: "text",
    });
    expect(response.headers.get("content-type")).toBe(`${accept}; charset=utf-8`);
    expect(data).toMatch(/^<CustomerUsageSummary .*<totalCost>1843\.27150934<\/totalCost>/);
  });

  test("ends with the reason of the caller's signal", async () => {
    const controller = new AbortController();
    const call = client.getCustomerUsageSummary(customerOf("slow"), { signal: controller.signal });
    controller.abort(new Error("enough"));
    await expect(call).rejects.toThrow("enough");
  });
});

test("A caller's signal keeps no listener after the call", async () => {
  const { signal } = new AbortController();
  const count = countListeners(signal);
  const client = createPartnerCenterClient({ credential, fetch: async () => Response.json({}) });
  await client.getCustomerUsageSummary("id", { signal });
  expect(count()).toBe(0);
});

describe("A response that is no summary rejects with a DecodeError:", () => {
  test.each([
    ["JSON that is cut off", `{"totalCost": 31.4`],
    ["an empty body", ""],
    ["text as JSON", `"31.4"`],
    ["a list", "[]"],
    ["null", "null"],
  ])("%s", async (_, body) => {
    await withRecordingServer(
      (response) => response.end(body),
      async ({ url }) => {
        const client = createPartnerCenterClient({ credential, baseUrl: url });
        await expect(client.getCustomerUsageSummary("id")).rejects.toThrow(DecodeError);
      },
    );
  });
});

test("A service that cannot be reached rejects with a ConnectionError that says why", async () => {
  const url = await withRecordingServer(
    () => undefined,
    async (server) => server.url,
  );
  const call = createPartnerCenterClient({ credential, baseUrl: url, maxRetries: 0 }).getCustomerUsageSummary("id");
  await expect(call).rejects.toThrow(ConnectionError);
  await expect(call).rejects.toThrow(/^The service cannot be reached \(ECONNREFUSED\)\. Check the network and baseUrl/);
});

test("What a credential throws reaches the caller as it is", async () => {
  const failure = new Error("Sign in again.");
  const client = createPartnerCenterClient({ credential: () => Promise.reject(failure) });
  await expect(client.getCustomerUsageSummary("id")).rejects.toBe(failure);
});

describe("Refused before anything is sent:", () => {
  const neverFetch = () => Promise.reject(new Error("This must not be sent."));
  const client = createPartnerCenterClient({ credential, fetch: neverFetch });

  test.each([[""], ["."], [".."], ["\ud800"], [undefined], [Number.NaN]])("the customer id %p", async (id) => {
    await expect(client.getCustomerUsageSummary(id as string)).rejects.toThrow(ArgumentError);
  });

  test.each([[""], ["."], [".."]])("the customer id %p through client.http", async (customer_id) => {
    const call = client.http.GET(path, { params: { path: { customer_id } } });
    await expect(call).rejects.toThrow(ArgumentError);
  });

  test.each(["a\r\nX-Evil: 1", "a\nb", "識別碼"])("the request id %p", async (requestId) => {
    await expect(client.getCustomerUsageSummary("id", { requestId })).rejects.toThrow(ArgumentError);
  });

  test("an option that does not exist", async () => {
    const options = { requestID: "r" } as object;
    await expect(client.getCustomerUsageSummary("id", options)).rejects.toThrow(
      'getCustomerUsageSummary has no option "requestID".',
    );
  });
});

test("An option that is undefined counts as left out, whatever its name", async () => {
  const client = createPartnerCenterClient({ credential, fetch: async () => Response.json({}) });
  const result = await client.getCustomerUsageSummary("id", { requestID: undefined } as object);
  expect(result).toMatchObject({ ok: true });
});

describe("The token", () => {
  test("is not followed along a redirect", async () => {
    await withRecordingServer(
      (response) => response.end("{}"),
      (other) =>
        withRecordingServer(
          (response) => response.writeHead(302, { Location: other.url }).end(),
          async (server) => {
            const client = createPartnerCenterClient({ credential, baseUrl: server.url });
            expect(await client.getCustomerUsageSummary("id")).toMatchObject({ ok: false, status: 302 });
            expect(server.requests).toHaveLength(1);
            expect(other.requests).toEqual([]);
          },
        ),
    );
  });

  test("shows in nothing that a client or a result holds", async () => {
    const client = createPartnerCenterClient({ credential, fetch: async () => Response.json({}) });
    const result = await client.getCustomerUsageSummary("id");
    const shown = [client, result].map(
      (value) => inspect(value, { depth: 9, showHidden: true }) + JSON.stringify(value),
    );
    expect(shown.join()).not.toContain(credential);
  });

  test("is hidden from middleware of openapi-fetch", async () => {
    const client = createPartnerCenterClient({ credential, fetch: async () => Response.json({}) });
    let seen: string | null = "nothing yet";
    client.http.use({
      onResponse: ({ request }) => {
        seen = request.headers.get("authorization");
      },
    });
    await client.getCustomerUsageSummary("id");
    expect(seen).toBeNull();
  });
});
