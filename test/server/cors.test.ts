import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { ResponseObject } from "openapi-typescript";
import { operationsOf } from "../../scripts/openapi/operations.js";
import { resolve } from "../../scripts/openapi/resolve.js";
import { type LocalServer, startLocalServer } from "../../src/server/index.js";
import { readSpec } from "../support/spec.js";

const origin = "https://docs.example";
const ids = ["ms-correlationid", "ms-cv", "ms-requestid"];
const responseHeaders = Object.values(operationsOf(readSpec())[0]?.definition.responses ?? {}).flatMap((response) =>
  Object.keys(resolve<ResponseObject>(readSpec(), response).headers ?? {}),
);
const listed = (header: string | null) => header?.toLowerCase().split(", ").sort();

describe("A page of another origin", () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await startLocalServer();
  });
  afterAll(() => server.close());

  const preflight = (headers: Record<string, string> = {}, path = "/v1/customers/x/usagesummary") =>
    fetch(server.url + path, {
      method: "OPTIONS",
      headers: { Origin: origin, "Access-Control-Request-Method": "GET", ...headers },
    });

  test("may send the headers of the spec, a token and what it accepts", async () => {
    const { status, headers } = await preflight({ "Access-Control-Request-Headers": "authorization,ms-requestid" });
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-allow-methods")).toBe("GET");
    expect(listed(headers.get("access-control-allow-headers"))).toEqual(["accept", "authorization", ...ids]);
    expect(headers.get("access-control-allow-private-network")).toBeNull();
  });

  test("may come from a public network to this machine", async () => {
    const { headers } = await preflight({ "Access-Control-Request-Private-Network": "true" });
    expect(headers.get("access-control-allow-private-network")).toBe("true");
  });

  test.each([
    ["a success", 200, "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4"],
    ["an error response", 404, "c0ffee11-2b7d-4f0e-8a3c-9d5e6f708192"],
    ["a throttled call", 429, "d9526b7f-1e48-4c0a-b693-4fa7e80d21c5"],
    ["a response beyond the spec", 502, "0b9e64c2-d385-47fa-8c10-a92f7e5b3d84"],
  ])("may read %s, with the headers of the spec, but sends no cookies", async (_, expected, id) => {
    const url = `${server.url}/v1/customers/${id}/usagesummary`;
    const { status, headers } = await fetch(url, { headers: { Origin: origin, Authorization: "Bearer any" } });
    expect(status).toBe(expected);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(listed(headers.get("access-control-expose-headers"))).toEqual(
      [...new Set(responseHeaders.map((name) => name.toLowerCase()))].sort(),
    );
    expect(headers.get("access-control-allow-credentials")).toBeNull();
  });

  test("may read that a path is unknown", async () => {
    expect((await preflight({}, "/v2/nowhere")).status).toBe(204);
    const { status, headers } = await fetch(`${server.url}/v2/nowhere`, { headers: { Origin: origin } });
    expect([status, headers.get("access-control-allow-origin")]).toEqual([404, "*"]);
  });

  test("uses up no turn of a scenario by asking first", async () => {
    const path = "/v1/customers/06e1f94d-c725-4b8e-a3d0-97b25c8f1e6a/usagesummary";
    await preflight({}, path);
    const { status } = await fetch(server.url + path, { headers: { Origin: origin, Authorization: "Bearer any" } });
    expect(status).toBe(429);
  });
});

test("OPTIONS that is no preflight is a method like any other", async () => {
  const server = await startLocalServer();
  const { status } = await fetch(`${server.url}/v1/customers/x/usagesummary`, { method: "OPTIONS" });
  await server.close();
  expect(status).toBe(405);
});
