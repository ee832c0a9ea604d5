import { mkdirSync, rmdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type LocalServer, LocalServerError, type Scenario, startLocalServer } from "../../src/server/index.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const mark = [0xef, 0xbb, 0xbf];
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe("The local server", () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await startLocalServer();
  });
  afterAll(() => server.close());

  const scenario = (name: string): Scenario => {
    const found = server.scenarios.find((candidate) => candidate.name === name);
    if (!found) throw new Error(`No scenario ${name}`);
    return found;
  };
  const get = (name: string, headers: Record<string, string> = {}) => {
    const id = scenario(name).when.parameters?.["customer_id"] ?? name;
    const url = `${server.url}/v1/customers/${id}/usagesummary`;
    return fetch(url, { headers: { Authorization: "Bearer any", ...headers } });
  };

  test.each(["application/json", "text/json", "application/xml", "text/xml"])(
    "puts a byte order mark before a 200 as %s and counts it",
    async (accept) => {
      const response = await get("azure-plan", { Accept: accept });
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect([...bytes.slice(0, 3)]).toEqual(mark);
      expect(response.headers.get("content-length")).toBe(String(bytes.length));
      expect(response.headers.get("content-type")).toBe(`${accept}; charset=utf-8`);
    },
  );

  test.each(["no-usage", "throttled", "dependency-failed"])("puts none before the error %s", async (name) => {
    const bytes = new Uint8Array(await (await get(name)).arrayBuffer());
    expect(String.fromCharCode(bytes[0] ?? 0)).toBe("{");
  });

  test("can leave it out, as a minority of endpoints do", async () => {
    const bytes = new Uint8Array(await (await get("unknown-properties")).arrayBuffer());
    expect(String.fromCharCode(bytes[0] ?? 0)).toBe("{");
  });

  test("sends both field sets, seven fraction digits, and amounts with all their digits", async () => {
    const text = await (await get("both-field-sets")).text();
    for (const property of ["id", "name", "resourceId", "resourceName", "currencyLocale", "currencyCode"]) {
      expect(text).toContain(`"${property}":`);
    }
    expect(text).toContain('"billingStartDate":"2026-11-01T00:00:00.0000000+00:00"');
    expect(text).toContain('"totalCost":31.40159265358979323846,');
  });

  test.each([
    [undefined, "application/json"],
    ["*/*", "application/json"],
    ["text/*", "text/json"],
    ["application/xml;q=0.5, text/json;q=0.9", "text/json"],
    ["APPLICATION/XML", "application/xml"],
    ["image/png", "application/json"],
  ])("responses Accept %p with %s", async (accept, mediaType) => {
    const response = await get("no-usage", accept === undefined ? {} : { Accept: accept });
    expect(response.headers.get("content-type")).toBe(`${mediaType}; charset=utf-8`);
  });

  test("echoes the ids of the request", async () => {
    const ids = { "ms-requestid": "r-1", "ms-correlationid": "c-1", "ms-cv": "v.0" };
    const { headers } = await get("azure-plan", ids);
    expect(Object.keys(ids).map((name) => headers.get(name))).toEqual(["r-1", "c-1", "v.0"]);
  });

  test("makes the ids that the request lacks, new ones each time", async () => {
    const [one, other] = await Promise.all([get("azure-plan"), get("azure-plan")]);
    for (const name of ["ms-requestid", "ms-correlationid"]) {
      expect(one.headers.get(name)).toMatch(guid);
      expect(one.headers.get(name)).not.toBe(other.headers.get(name));
    }
    expect(one.headers.get("ms-cv")).toMatch(/^[A-Za-z0-9]{16}\.0$/);
    expect(one.headers.get("ms-serverid")).toMatch(/^[0-9a-f]{8}$/);
    expect(one.headers.get("request-context")).toMatch(/^appId=/);
  });

  test("throttles with Retry-After, without MS-CV and MS-ServerId", async () => {
    const response = await get("throttled", { "ms-cv": "v.0" });
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("12");
    expect(response.headers.get("ms-cv")).toBeNull();
    expect(response.headers.get("ms-serverid")).toBeNull();
  });

  test("throttles once, then responses", async () => {
    const statuses = [await get("throttled-once"), await get("throttled-once"), await get("throttled-once")];
    expect(statuses.map(({ status }) => status)).toEqual([429, 200, 200]);
  });

  test.each([
    ["without a token", {}],
    ["with a token of another kind", { Authorization: "Basic dTpw" }],
    ["with an empty token", { Authorization: "Bearer " }],
  ])("responses a request %s with 401", async (_, headers) => {
    const id = scenario("azure-plan").when.parameters?.["customer_id"];
    const response = await fetch(`${server.url}/v1/customers/${id}/usagesummary`, { headers });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 400, data: [], source: "PartnerApi" });
  });

  test.each(["no-guid", "%E0%A4%A", "3c1f7f0a5b1e4c8e9a572f60d7c1b8e4", "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4x"])(
    "responses the id %s, which is no GUID, with 400 and code 2000",
    async (id) => {
      const response = await fetch(`${server.url}/v1/customers/${id}/usagesummary`, {
        headers: { Authorization: "Bearer any" },
      });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ code: 2000 });
    },
  );

  test("responses for a customer without usage with 404 and code 3000", async () => {
    const response = await get("no-usage");
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 3000 });
  });

  test("responses for a customer that it does not know with 403 and code 20002", async () => {
    const response = await fetch(`${server.url}/v1/customers/00000000-0000-4000-8000-000000000000/usagesummary`, {
      headers: { Authorization: "Bearer any" },
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 20002 });
  });

  test("writes XML with properties in alphabetical order, null as nil and text escaped", async () => {
    const nulls = await (await get("null-budget", { Accept: "application/xml" })).text();
    expect(nulls).toMatch(/<budget><amount i:nil="true"\/><attributes>.*<\/attributes><usageSpendingBudget /);
    const links = await (await get("legacy-subscription", { Accept: "text/xml" })).text();
    expect(links).toContain(
      "<headers><KeyValuePairOfstringstring><key>Accept</key><value>application/json</value></KeyValuePairOfstringstring></headers>",
    );
    const escaped = await (await get("unknown-properties", { Accept: "text/xml" })).text();
    expect(escaped).toContain("<resourceName>Saltmarsh &amp; Sons &lt;Boats&gt;</resourceName>");
    expect(escaped).toContain("<totalCost>27.09411873300000000125</totalCost>");
  });

  test("knows the paths of the spec only", async () => {
    const unknown = await fetch(`${server.url}/v1/customers`);
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toContain("/v1/customers/{customer_id}/usagesummary");
    const post = await fetch(`${server.url}/v1/customers/x/usagesummary`, { method: "POST", body: "{}" });
    expect(post.status).toBe(405);
    expect(post.headers.get("allow")).toBe("GET");
  });
});

describe("A local server with one scenario", () => {
  test("responses every request with it", async () => {
    const server = await startLocalServer({ scenario: "throttled" });
    const { status } = await fetch(`${server.url}/v1/customers/anyone/usagesummary`);
    await server.close();
    expect(status).toBe(429);
  });

  test("that is unknown does not start, and says which ones there are", async () => {
    const start = startLocalServer({ scenario: "nothing-like-it" });
    await expect(start).rejects.toThrow(LocalServerError);
    await expect(start).rejects.toThrow(/^There is no scenario "nothing-like-it"\. Choose one of: token-missing, /);
  });
});

test("A local server without byte order marks puts none before a success, and counts none", async () => {
  const server = await startLocalServer({ scenario: "azure-plan", byteOrderMark: false });
  const response = await fetch(`${server.url}/v1/customers/x/usagesummary`);
  await server.close();
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(String.fromCharCode(bytes[0] ?? 0)).toBe("{");
  expect(response.headers.get("content-length")).toBe(String(bytes.length));
});

test("A byteOrderMark that is neither true nor false is refused", async () => {
  const options = { byteOrderMark: "no" as unknown as boolean };
  await expect(startLocalServer(options)).rejects.toThrow("byteOrderMark has to be true or false.");
});

describe("A folder of one's own scenarios", () => {
  const folder = temporaryFolder();
  const write = (content: string) => writeFileSync(join(folder, "10-mine.json"), content);

  test("is what the server responses with", async () => {
    write(
      `{ "title": "Mine", "responses": [{ "status": 200, "headers": { "X-Mine": "1" }, "body": { "totalCost": 1.10 } }] }`,
    );
    const server = await startLocalServer({ scenarios: folder });
    const response = await fetch(`${server.url}/v1/customers/x/usagesummary`);
    await server.close();
    expect(response.headers.get("x-mine")).toBe("1");
    expect(await response.text()).toBe(`{"totalCost":1.10}`);
  });

  test("puts no byte order mark where the server has none, even where a scenario asks for it", async () => {
    write(`{ "title": "Mine", "responses": [{ "status": 404, "byteOrderMark": true, "text": "{}" }] }`);
    const server = await startLocalServer({ scenarios: folder, byteOrderMark: false });
    const response = await fetch(`${server.url}/v1/customers/x/usagesummary`);
    await server.close();
    expect((await response.arrayBuffer()).byteLength).toBe(2);
  });

  test.each([
    ["a header of the spec, with its example", "{}", "12"],
    ["its own value of that header", `{ "retry-after": "1" }`, "1"],
    ["none where it says null", `{ "retry-after": null }`, null],
  ])("sends %s", async (_, headers, expected) => {
    write(`{ "title": "Mine", "responses": [{ "status": 429, "headers": ${headers} }] }`);
    const server = await startLocalServer({ scenarios: folder });
    const response = await fetch(`${server.url}/v1/customers/x/usagesummary`);
    await server.close();
    expect(response.headers.get("retry-after")).toBe(expected);
  });

  test("replaces a header of the server whatever the case of its letters", async () => {
    write(
      `{ "title": "Mine", "responses": [{ "status": 200, "headers": { "content-type": "text/csv" }, "body": 1 }] }`,
    );
    const server = await startLocalServer({ scenarios: folder });
    const response = await fetch(`${server.url}/v1/customers/x/usagesummary`);
    await server.close();
    expect(response.headers.get("content-type")).toBe("text/csv");
  });

  test.each([
    ["{ nonsense", /10-mine\.json is not valid JSON: .*\. Fix it there\.$/],
    ["[]", /10-mine\.json is not an object\./],
    ["null", /10-mine\.json is not an object\./],
    ["{}", /10-mine\.json has no title\./],
    [`{ "title": "Mine" }`, /10-mine\.json has no responses\./],
    [`{ "title": "Mine", "responses": [{}] }`, /10-mine\.json, responses\[0\]\.status, must be an integer/],
  ])("that holds %s is refused with the file's name", async (content, message) => {
    write(content);
    await expect(startLocalServer({ scenarios: folder })).rejects.toThrow(message);
  });

  test("with a file that cannot be read is refused with its name", async () => {
    mkdirSync(join(folder, "20-folder.json"));
    const start = startLocalServer({ scenarios: folder });
    await expect(start).rejects.toThrow(/20-folder\.json cannot be read \(EISDIR\)\. Fix or remove it\.$/);
    await expect(start).rejects.toThrow(LocalServerError);
    rmdirSync(join(folder, "20-folder.json"));
  });

  test("without scenarios is refused", async () => {
    const empty = join(folder, "empty");
    mkdirSync(empty);
    await expect(startLocalServer({ scenarios: empty })).rejects.toThrow(
      /^The scenarios folder .*empty has no \.json files\. Pass one that has\.$/,
    );
    rmdirSync(empty);
  });

  test("that does not exist is refused", async () => {
    await expect(startLocalServer({ scenarios: join(folder, "nowhere") })).rejects.toThrow(
      /^The scenarios folder .*nowhere cannot be read\. Pass a folder of \.json files\.$/,
    );
  });
});

test("An option that does not exist is refused by its name", async () => {
  const start = startLocalServer({ scenerio: "throttled" } as object);
  await expect(start).rejects.toThrow('startLocalServer has no option "scenerio". Check its name.');
});

describe("A port", () => {
  test("that is in use is refused in a sentence", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const start = startLocalServer({ port });
    await expect(start).rejects.toThrow(`Port ${port} is in use. Stop what uses it, or choose another port`);
    await expect(start).rejects.toThrow(LocalServerError);
    other.close();
  });

  test.each([[-1], [65536], [Number.NaN], [1.5]])("that is %p is refused in a sentence", async (port) => {
    await expect(startLocalServer({ port })).rejects.toThrow("A port is an integer from 0 to 65535");
  });
});
