import { describe, expect, test } from "@jest/globals";
import { createPartnerCenterClient, type Transport } from "../src/client.js";
import { json, type Respond, summary, withClient } from "./support/responses.js";
import { transports } from "./support/transports.js";

const id = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";
const path = "/v1/customers/{customer_id}/usagesummary";
const init = { params: { path: { customer_id: id } } };

describe.each(transports)("Over %s:", (_, transport) => {
  describe("Middleware", () => {
    test("sees one request without the token and one response, however many attempts it takes", async () => {
      await withClient([json(500, {}), json(500, {}), summary], transport, async (client, { requests }) => {
        const seen: string[] = [];
        client.http.use({
          onRequest: ({ request }) => {
            seen.push(`${request.method} with ${request.headers.get("authorization")}`);
            request.headers.set("X-From-Middleware", "1");
          },
          onResponse: async ({ request, response }) => {
            seen.push(`${response.status} ${await response.clone().text()}, ${request.headers.get("authorization")}`);
          },
        });
        await client.getCustomerUsageSummary(id);
        expect(seen).toEqual(["GET with null", '200 {"totalCost":31.4}, null']);
        expect(requests.map(({ headers }) => headers["x-from-middleware"])).toEqual(["1", "1", "1"]);
      });
    });

    test("gets the Request and the Response of the platform, with an operation and without", async () => {
      await withClient([summary], transport, async (client) => {
        const seen: boolean[] = [];
        client.http.use({
          onRequest: ({ request }) => void seen.push(request instanceof Request),
          onResponse: ({ response }) => void seen.push(response instanceof Response),
        });
        await client.getCustomerUsageSummary(id);
        await client.http.GET(path, init);
        expect(seen).toEqual([true, true, true, true]);
      });
    });

    test("may change the headers of the response", async () => {
      await withClient([summary], transport, async (client) => {
        client.http.use({ onResponse: ({ response }) => response.headers.set("X-From-Middleware", "1") });
        const { data, response } = await client.getCustomerUsageSummary(id).orThrow();
        expect(data).toEqual({ totalCost: 31.4 });
        expect(response.headers.get("X-From-Middleware")).toBe("1");
      });
    });

    test("may give another response, of an error", async () => {
      await withClient([summary], transport, async (client) => {
        client.http.use({ onResponse: () => Response.json({ code: 1, description: "other" }, { status: 418 }) });
        const result = await client.getCustomerUsageSummary(id);
        expect(result).toMatchObject({ ok: false, status: 418, code: "1", error: { description: "other" } });
        expect(result.response.text).toContain("other");
      });
    });

    test("may give another response, of a success or of plain text", async () => {
      await withClient([summary], transport, async (client) => {
        let response = Response.json({ totalCost: 1 });
        client.http.use({ onResponse: () => response });
        expect(await client.getCustomerUsageSummary(id)).toMatchObject({ ok: true, data: { totalCost: 1 } });
        response = new Response("too early", { status: 425 });
        const result = await client.getCustomerUsageSummary(id);
        expect(result).toMatchObject({ ok: false, status: 425, response: { text: "too early" } });
      });
    });
  });

  test("A request through client.http is retried, too", async () => {
    await withClient([json(503, {}), summary], transport, async (client, { requests }) => {
      const { data } = await client.http.GET(path, init);
      expect(data).toEqual({ totalCost: 31.4 });
      expect(requests).toHaveLength(2);
    });
  });

  test.each(["with", "without"])("A byte order mark is no data of client.http.GET, %s middleware", async (how) => {
    const marked: Respond = (response) =>
      response.setHeader("Content-Type", "application/json").end('\ufeff{"totalCost":31.4}');
    await withClient([marked], transport, async (client) => {
      const bodies: string[] = [];
      if (how === "with") {
        client.http.use({ onResponse: async ({ response }) => void bodies.push(await response.clone().text()) });
      }
      const { data } = await client.http.GET(path, init);
      expect(data).toEqual({ totalCost: 31.4 });
      expect(bodies).toEqual(how === "with" ? ['{"totalCost":31.4}'] : []);
    });
  });
});

describe("A call is the same with middleware and without", () => {
  const responses: [what: string, status: number, text: string][] = [
    ["a success", 200, '{"totalCost":31.4}'],
    ["a byte order mark", 200, '\ufeff{"totalCost":31.4}'],
    ["a success without a body", 200, ""],
    ["no content", 204, ""],
    ["a redirect", 302, ""],
    ["not modified", 304, ""],
    ["an error", 404, '{"code":3000,"description":"none"}'],
    ["an error that is a text in JSON", 400, '"none"'],
    ["an error without a body", 500, ""],
    ["the last status there is", 599, "<p>late</p>"],
    ["a status that HTTP does not have", 600, "{}"],
  ];
  const ids = ["a b", "a/b", "中文", "%2e%2e", "a?b#c", "$&", ".."];
  const calls: object[] = [
    { headers: { "X-Locale": "zh-TW", "x-other": null } },
    { accept: "text/json", requestId: "r-1", correlationVector: "v" },
    { headers: { "User-Agent": "mine", Accept: "text/json" } },
    { headers: { Authorization: "Basic eA==" } },
  ];

  /** What is sent, and what the call gives or throws. */
  async function exchange(hasMiddleware: boolean, customerId: string, call: object, status: number, text: string) {
    const sent: unknown[] = [];
    const transport: Transport = async ({ url, method, headers, body }) => {
      sent.push({ url, method, headers, body });
      return { status, headers: new Headers({ "X-Kept": "1" }), body: new TextEncoder().encode(text) };
    };
    const headers = { "X-Other": "of the client" };
    const client = createPartnerCenterClient({ credential: "token-for-tests", headers, transport, maxRetries: 0 });
    if (hasMiddleware) client.http.use({ onRequest: () => undefined });
    const options = { requestId: "r", correlationId: "c", ...call };
    const outcome = await client.getCustomerUsageSummary(customerId, options).then(
      (result) => ({ ...result, response: { ...result.response, headers: [...result.response.headers] } }),
      (error: Error) => ({ name: error.name, message: error.message }),
    );
    return { sent, outcome };
  }

  test.each(responses)("for %s", async (_, status, text) => {
    const [without, withIt] = [await exchange(false, id, {}, status, text), await exchange(true, id, {}, status, text)];
    expect(without.sent).toHaveLength(1);
    expect(withIt).toEqual(without);
  });

  test.each(ids)("for the id %p", async (one) => {
    expect(await exchange(true, one, {}, 200, "{}")).toEqual(await exchange(false, one, {}, 200, "{}"));
  });

  test.each(calls)("with the options %p", async (call) => {
    expect(await exchange(true, id, call, 200, "{}")).toEqual(await exchange(false, id, call, 200, "{}"));
  });
});
