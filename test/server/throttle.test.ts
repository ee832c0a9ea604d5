import { afterEach, describe, expect, test } from "@jest/globals";
import { ArgumentError } from "../../src/errors.js";
import { faultsOf } from "../../src/server/faults.js";
import { type LocalServer, type LocalServerOptions, startLocalServer } from "../../src/server/index.js";
import { latenciesOf } from "../../src/server/latency.js";
import { randomFrom } from "../../src/server/random.js";
import { throttleOf } from "../../src/server/throttle.js";

const path = "/v1/customers/3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4/usagesummary";

describe("A local server with a limit", () => {
  let server: LocalServer;
  const start = async (options: LocalServerOptions) => {
    server = await startLocalServer(options);
  };
  afterEach(() => server.close());
  const get = (init?: RequestInit) => fetch(server.url + path, { headers: { Authorization: "Bearer any" }, ...init });

  test("admits its burst, then responds with 429 and the seconds to wait, as a gateway does", async () => {
    await start({ rate: 0.001, burst: 2 });
    expect([(await get()).status, (await get()).status]).toEqual([200, 200]);
    const response = await get();
    const retryAfter = response.headers.get("retry-after") ?? "";
    expect(response.status).toBe(429);
    expect(Number(retryAfter)).toBeGreaterThan(900);
    expect(Number(retryAfter)).toBeLessThanOrEqual(1000);
    expect(response.headers.get("ms-cv")).toBeNull();
    expect(response.headers.get("ms-serverid")).toBeNull();
    expect(response.headers.get("ms-requestid")).toMatch(/./);
    expect(await response.json()).toEqual({
      statusCode: 429,
      message: `The rate limit is exceeded. Try again in ${retryAfter} seconds.`,
    });
  });

  test("has the rate, rounded up, as its burst", async () => {
    await start({ rate: 0.5 });
    expect([(await get()).status, (await get()).status]).toEqual([200, 429]);
  });

  test("has no more than a rate that nobody reaches", async () => {
    await start({ rate: 1e17 });
    expect((await get()).status).toBe(200);
  });

  test("counts neither a browser that asks first nor an unknown path", async () => {
    await start({ rate: 0.001, burst: 1 });
    await fetch(server.url + path, { method: "OPTIONS", headers: { "Access-Control-Request-Method": "GET" } });
    expect((await fetch(`${server.url}/nowhere`)).status).toBe(404);
    expect((await get()).status).toBe(200);
  });

  test("counts a request without a token", async () => {
    await start({ rate: 0.001, burst: 1 });
    expect([(await get({ headers: {} })).status, (await get()).status]).toEqual([401, 429]);
  });

  test("lets every request fail that it admits, when all are to fail", async () => {
    await start({ rate: 0.001, burst: 1, faults: 1 });
    expect((await get()).status).toBeGreaterThanOrEqual(500);
    expect((await get()).status).toBe(429);
  });

  test("takes its time, whatever it responds with", async () => {
    await start({ latencyMs: 60, rate: 0.001, burst: 1 });
    for (const status of [200, 429]) {
      const startedAt = performance.now();
      expect((await get()).status).toBe(status);
      expect(performance.now() - startedAt).toBeGreaterThan(55);
    }
  });
});

test("A limit admits requests again as time passes", () => {
  const throttle = throttleOf(1, 1);
  expect(throttle(0)).toBeUndefined();
  expect(throttle(100)).toMatchObject({
    headers: { "Retry-After": "1" },
    body: { message: "The rate limit is exceeded. Try again in 1 second." },
  });
  expect(throttle(1000)).toBeUndefined();
});

test("Faults come as often as asked, in every form, and the same from the same seed", () => {
  const faults = () => {
    const fault = faultsOf(0.05, randomFrom("a seed"));
    return Array.from({ length: 10_000 }, () => fault()?.status);
  };
  const statuses = faults();
  const count = statuses.filter((status) => status !== undefined).length;
  expect(count).toBeGreaterThan(400);
  expect(count).toBeLessThan(600);
  expect([...new Set(statuses)].sort()).toEqual([500, 502, 503, undefined]);
  expect(faults()).toEqual(statuses);
});

test("Latencies are spread over their range", () => {
  const latency = latenciesOf({ from: 20, to: 100 }, randomFrom("a seed"));
  const latencies = Array.from({ length: 1000 }, latency);
  expect(Math.min(...latencies)).toBeGreaterThanOrEqual(20);
  expect(Math.min(...latencies)).toBeLessThan(22);
  expect(Math.max(...latencies)).toBeGreaterThan(98);
  expect(Math.max(...latencies)).toBeLessThanOrEqual(100);
});

test.each([
  ["rate", 0],
  ["rate", -1],
  ["rate", Number.NaN],
  ["rate", "20"],
  ["burst", 0],
  ["burst", 1.5],
  ["latencyMs", -1],
  ["latencyMs", Number.NaN],
  ["latencyMs", 2 ** 31],
  ["latencyMs", { from: 100, to: 20 }],
  ["latencyMs", { from: 20 }],
  ["latencyMs", null],
  ["faults", 5],
  ["faults", -0.1],
  ["customers", 1.5],
  ["customers", -1],
  ["customers", 1_000_001],
  ["seed", "x"],
  ["seed", 0.5],
])("startLocalServer refuses the option %s as %p in one sentence", async (name, value) => {
  const refused = startLocalServer({ [name]: value });
  await expect(refused).rejects.toBeInstanceOf(ArgumentError);
  await expect(refused).rejects.toThrow(new RegExp(`^${name} has to be .+\\.$`));
});
