import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { madeUpCustomers } from "../../src/server/customers/index.js";
import { type LocalServer, startLocalServer } from "../../src/server/index.js";
import { schemaProblems } from "../../src/validate/issues.js";

const headers = { Authorization: "Bearer any" };

describe("Made-up customers", () => {
  const customers = madeUpCustomers(300, 1);
  const responses = customers.ids.map((id) => customers.responseOf(id));
  const texts = responses.map((response) => JSON.stringify(response?.body));
  const share = (isSuch: (text: string, status: number | undefined) => boolean) =>
    responses.filter((response, index) => isSuch(texts[index] ?? "", response?.status)).length / responses.length;

  test("are the same on every machine", () => {
    expect(customers.ids.slice(0, 2)).toEqual([
      "181a4622-ddc8-46cc-852c-106f1337ef8a",
      "42be1a22-78ef-4b8e-a916-14b6ea1f1329",
    ]);
    expect(`${texts[0]}`).toContain("苔階牧場");
    expect(`${texts[0]}`).toContain("21888.58026601");
  });

  test("are others with another seed, and the same with more of them", () => {
    expect(madeUpCustomers(1, 2).ids).not.toEqual(customers.ids.slice(0, 1));
    const more = madeUpCustomers(1000, 1);
    expect(more.ids.slice(0, 300)).toEqual(customers.ids);
    expect(more.responseOf(more.ids[0] ?? "")).toEqual(responses[0]);
  });

  test("have ids of their own, which are GUIDs", () => {
    expect(new Set(customers.ids).size).toBe(300);
    for (const id of customers.ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
  });

  test("are in the whole a mix that a partner has", () => {
    const near = (expected: number) => [expected * 0.5, expected * 1.7] as const;
    const expectShare = (actual: number, [least, most]: readonly [number, number]) => {
      expect(actual).toBeGreaterThan(least);
      expect(actual).toBeLessThan(most);
    };
    expectShare(
      share((_, status) => status === 404),
      near(0.1),
    );
    expectShare(
      share((_, status) => status === 403),
      near(0.02),
    );
    expectShare(
      share((text) => text.includes("resourceName")),
      near(0.66),
    );
    expectShare(
      share((text) => /[\u4e00-\u9fff]/.test(text)),
      near(0.15),
    );
    for (const currency of ["USD", "EUR", "TWD", "JPY"])
      expect(share((text) => text.includes(currency))).toBeGreaterThan(0);
    expect(share((text) => /\d\.\d{20}"/.test(text))).toBeGreaterThan(0.03);
    expect(share((text) => text.includes(`"amount":null`))).toBeGreaterThan(0.05);
    expect(share((text) => text.includes(`"budget":{"attributes"`))).toBeGreaterThan(0.05);
  });
});

describe("A local server with made-up customers", () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await startLocalServer({ customers: 40, seed: 7 });
  });
  afterAll(() => server.close());
  const get = (id: string, init: RequestInit = { headers }) =>
    fetch(`${server.url}/v1/customers/${id}/usagesummary`, init);

  test("lists their ids", () => {
    expect(server.customerIds).toEqual(madeUpCustomers(40, 7).ids);
  });

  test("responds for each with what fits the schema, and the same each time", async () => {
    for (const id of server.customerIds) {
      const response = await get(id);
      const text = await response.text();
      const kind = response.status === 200 ? "CustomerUsageSummary" : "ServiceFault";
      expect(schemaProblems(JSON.parse(text), kind)).toEqual([]);
      expect(await (await get(id.toUpperCase())).text()).toBe(text);
    }
  });

  test("still responds by its scenarios to every other request", async () => {
    expect((await get("3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4")).status).toBe(200);
    expect((await get("3c1f7f0a-0000-4c8e-9a57-2f60d7c1b8e4")).status).toBe(403);
    expect((await get(server.customerIds[0] ?? "", {})).status).toBe(401);
  });
});
