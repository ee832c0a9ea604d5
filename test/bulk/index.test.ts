import { afterEach, describe, expect, test } from "@jest/globals";
import { type CustomerOutcome, getCustomerUsageSummaries } from "../../src/bulk/index.js";
import { AuthenticationError, createPartnerCenterClient, PermissionDeniedError } from "../../src/client.js";
import { startLocalServer } from "../../src/server/index.js";
import { fetchTransport } from "../../src/transport/fetch-transport.js";
import type { Transport } from "../../src/transport/transport.js";

let close = async () => {};
afterEach(() => close());

const customers = (count: number) => Array.from({ length: count }, (_, index) => `customer-${index}`);

async function outcomesOf(run: AsyncIterable<CustomerOutcome>): Promise<CustomerOutcome[]> {
  const outcomes: CustomerOutcome[] = [];
  for await (const outcome of run) outcomes.push(outcome);
  return outcomes;
}

/** A client whose service responds by the last part of the customer's id. */
function clientOf(respond: (id: string) => readonly [status: number, body: object]) {
  const asked: string[] = [];
  const fetch = async (url: string | URL | Request) => {
    const id = String(url).split("/").at(-2) ?? "";
    asked.push(id);
    const [status, body] = respond(id);
    return Response.json(body, { status });
  };
  const client = createPartnerCenterClient({ credential: "a-token", baseDelayMs: 1, maxRetries: 1, fetch });
  return { client, asked };
}

/** A transport that counts the requests that leave while the client knows of a Retry-After, and those of a success. */
function observedTransport() {
  const seen = { tooEarly: 0, throttled: 0, askedAgain: 0 };
  const served = new Set<string>();
  const send = fetchTransport();
  let pausedUntil = 0;
  const transport: Transport = async (request) => {
    if (performance.now() < pausedUntil) seen.tooEarly++;
    if (served.has(request.url)) seen.askedAgain++;
    const response = await send(request);
    if (response.status === 200) served.add(request.url);
    if (response.status === 429) seen.throttled++;
    const pauseMs = Number(response.headers.get("Retry-After") ?? 0) * 1000;
    pausedUntil = Math.max(pausedUntil, performance.now() + pauseMs - 1); // a timer may fire a part of a millisecond early
    return response;
  };
  return { transport, seen };
}

describe("The summaries of many customers", () => {
  test("come from a service that throttles: none is lost, doubled, or asked for while Retry-After runs", async () => {
    const service = await startLocalServer({
      ...{ customers: 150, rate: 100, burst: 10, latencyMs: { from: 1, to: 10 }, faults: 0.05 },
    });
    close = service.close;
    const { transport, seen } = observedTransport();
    const client = createPartnerCenterClient({
      credential: "a-token",
      baseUrl: service.url,
      baseDelayMs: 1,
      transport,
    });
    const outcomes = await outcomesOf(getCustomerUsageSummaries(client, service.customerIds));
    expect(outcomes.map(({ customerId }) => customerId).sort()).toEqual([...service.customerIds].sort());
    expect(outcomes.filter(({ outcome }) => outcome === "failed")).toEqual([]);
    expect(seen.throttled).toBeGreaterThan(0);
    expect(seen).toMatchObject({ tooEarly: 0, askedAgain: 0 });
  });

  test("are outcomes by what the service sends, with the facts of each", async () => {
    const { client } = clientOf((id) => {
      if (id === "unused") return [404, { code: 3000 }];
      if (id === "foreign") return [404, { code: 1234 }];
      if (id === "redirected") return [302, {}];
      return id === "broken" ? [500, {}] : [200, { totalCost: 1 }];
    });
    const ids = ["good", "unused", "foreign", "redirected", "broken", ".."];
    const found = await outcomesOf(getCustomerUsageSummaries(client, ids));
    const facts = found.map(({ customerId, outcome, status, attempts }) => [customerId, outcome, status, attempts]);
    expect(facts.sort()).toEqual([
      ["..", "refused", undefined, 0],
      ["broken", "failed", 500, 2],
      ["foreign", "refused", 404, 1],
      ["good", "summary", 200, 1],
      ["redirected", "failed", 302, 1],
      ["unused", "no-usage", 404, 1],
    ]);
    expect(found.every(({ message }) => message.endsWith("."))).toBe(true);
  });

  test("are asked for once when an id occurs again, also in the other case", async () => {
    const { client, asked } = clientOf(() => [200, {}]);
    expect(await outcomesOf(getCustomerUsageSummaries(client, ["a-1", "b-2", "a-1", "A-1"]))).toHaveLength(2);
    expect(asked.sort()).toEqual(["a-1", "b-2"]);
  });

  test.each([
    ["a token that is not accepted", 401, {}, AuthenticationError],
    ["a token of an application without a user", 403, { code: 900329 }, PermissionDeniedError],
  ])("end with one error at %s", async (_, status, body, errorClass) => {
    const { client, asked } = clientOf(() => [status, body]);
    await expect(outcomesOf(getCustomerUsageSummaries(client, customers(1000)))).rejects.toThrow(errorClass);
    expect(asked.length).toBeLessThan(50);
  });

  test("go on after a 401 for one customer when the credential renews its token", async () => {
    let refused = 0;
    const fetch = async (url: string | URL | Request) => {
      const isFirst = String(url).includes("customer-3/") && refused++ === 0;
      return Response.json({}, { status: isFirst ? 401 : 200 });
    };
    let token = 0;
    const client = createPartnerCenterClient({ credential: async () => `token-${token++}`, fetch });
    const outcomes = await outcomesOf(getCustomerUsageSummaries(client, customers(9)));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(customers(9).map(() => "summary"));
    expect(refused).toBe(2);
  });

  test("end with one error when the credential gives no token", async () => {
    const credential = async () => Promise.reject(new Error("invalid_grant"));
    const client = createPartnerCenterClient({ credential });
    await expect(outcomesOf(getCustomerUsageSummaries(client, customers(9)))).rejects.toThrow("invalid_grant");
  });

  test("have no id of a request that was never sent", async () => {
    const credential = async () => Promise.reject(Object.assign(new Error("Not now."), { retryable: true }));
    const client = createPartnerCenterClient({ credential, maxRetries: 0 });
    const [outcome] = await outcomesOf(getCustomerUsageSummaries(client, ["customer"]));
    expect(outcome).toMatchObject({ outcome: "failed", attempts: 0, requestId: undefined, message: "Not now." });
  });

  test("refuse a client that this package has not made", () => {
    const { getCustomerUsageSummary, http } = clientOf(() => [200, {}]).client;
    expect(() => getCustomerUsageSummaries({ getCustomerUsageSummary, http }, [])).toThrow(/createPartnerCenterClient/);
  });
});
