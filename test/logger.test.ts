import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "@jest/globals";
import { ArgumentError, type Logger, type LogLevel } from "../src/client.js";
import { checkLogger, logObserver } from "../src/logger.js";
import { endlessBody, json, type Respond, summary, withClient } from "./support/responses.js";

const id = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";
const ids = "requestId=r-1 correlationId=c-1";
const name = "partner-center-usage getCustomerUsageSummary:";

/** A logger that keeps its lines, each with its level in front. */
function keepingLogger() {
  const lines: string[] = [];
  const keep = (level: string) => (line: string) => void lines.push(`${level} ${line}`);
  const logger: Logger = { debug: keep("debug"), info: keep("info"), warn: keep("warn"), error: keep("error") };
  return { lines, logger };
}

/** What a call to a server that responds so logs, with the durations left out. */
async function logOf(logLevel: LogLevel | undefined, ...responses: Respond[]): Promise<string[]> {
  const { lines, logger } = keepingLogger();
  const attemptTimeoutMs = responses.includes(endlessBody) ? 200 : 30_000;
  await withClient(responses, { logger, logLevel, maxRetries: 1, attemptTimeoutMs }, (client) =>
    client.getCustomerUsageSummary(id, { requestId: "r-1", correlationId: "c-1" }).catch(() => undefined),
  );
  return lines.map((line) => line.replaceAll(/\b\d+ ms\b/g, "# ms"));
}

describe("The log of a call", () => {
  test("is one line an event at debug", async () => {
    expect(await logOf("debug", json(503, {}), summary)).toEqual([
      `debug ${name} attempt 1 starts ${ids}`,
      `debug ${name} attempt 1 status 503 # ms ${ids}`,
      `warn ${name} attempt 1 status 503 retrying in # ms ${ids}`,
      `debug ${name} attempt 2 starts ${ids}`,
      `debug ${name} attempt 2 status 200 # ms ${ids}`,
      `info ${name} status 200 2 attempts # ms ${ids}`,
    ]);
  });

  test("has the ends of calls and the retries at info, which is the default", async () => {
    const expected = [
      `warn ${name} attempt 1 status 503 retrying in # ms ${ids}`,
      `info ${name} status 200 2 attempts # ms ${ids}`,
    ];
    expect(await logOf("info", json(503, {}), summary)).toEqual(expected);
    expect(await logOf(undefined, json(503, {}), summary)).toEqual(expected);
  });

  test("has retries and error responses at warn", async () => {
    expect(await logOf("warn", summary)).toEqual([]);
    expect(await logOf("warn", json(404, { code: 1000 }))).toEqual([`warn ${name} status 404 # ms ${ids}`]);
    expect(await logOf("warn", json(302, {}))).toEqual([`warn ${name} status 302 # ms ${ids}`]);
  });

  test("has calls without a usable response at error", async () => {
    expect(await logOf("error", json(404, {}))).toEqual([]);
    const lines = await logOf("error", endlessBody);
    expect(lines).toEqual([`error ${name} TimeoutError 2 attempts # ms ${ids}`]);
    expect(await logOf("error", (response) => response.end("no summary"))).toEqual([
      `error ${name} status 200, DecodeError # ms ${ids}`,
    ]);
  });

  test("is empty at off", async () => {
    expect(await logOf("off", json(503, {}), endlessBody)).toEqual([]);
  });

  test("names a request through client.http without an operation", async () => {
    const { lines, logger } = keepingLogger();
    await withClient([json(503, {}), summary], { logger }, (client) =>
      client.http.GET("/v1/customers/{customer_id}/usagesummary", { params: { path: { customer_id: id } } }),
    );
    expect(lines).toEqual([expect.stringMatching(/^warn partner-center-usage request: attempt 1 status 503 retrying/)]);
  });
});

describe("A line", () => {
  test("holds no token, no customer id, and nothing of a body, whatever the service and the credential write", async () => {
    const { lines, logger } = keepingLogger();
    const echo: Respond = (response) => {
      const { url, headers } = response.req;
      json(403, { description: `secret-of-the-body ${url} ${headers.authorization}` })(response);
    };
    const broken: Respond = (response) => response.end(`secret-of-the-body ${id}`);
    const failing = () => Promise.reject(new Error(`secret-of-the-body ${id} token-for-tests`));
    const options = { logger, logLevel: "debug", maxRetries: 0 } as const;
    for (const respond of [echo, broken]) {
      await withClient([respond], options, (client) => client.getCustomerUsageSummary(id).catch(() => undefined));
    }
    await withClient([summary], { ...options, credential: failing }, (client) =>
      client.getCustomerUsageSummary(id).catch(() => undefined),
    );
    expect(lines).toHaveLength(7);
    for (const secret of ["token-for-tests", id, "secret-of-the-body"]) expect(lines.join("\n")).not.toContain(secret);
  });

  test("stays one line, whatever the ids and the name of an error hold", () => {
    const { lines, logger } = keepingLogger();
    const error = Object.assign(new Error("x"), { name: "Evil\nError" });
    const event = { operation: "op", requestId: "r\r\n1", correlationId: "c\u001b[2J" };
    logObserver(logger).onCallEnd?.({ ...event, attempts: 0, durationMs: 1.6, status: undefined, error });
    expect(lines).toEqual([
      "error partner-center-usage op: Evil\\u000aError 2 ms requestId=r\\u000d\\u000a1 correlationId=c\\u001b[2J",
    ]);
  });
});

test("A logger that throws does not fail the call", async () => {
  const fail = () => {
    throw new Error("the disk is full");
  };
  const logger = { debug: fail, info: fail, warn: fail, error: fail };
  await withClient([json(503, {}), summary], { logger, logLevel: "debug" }, async (client) => {
    expect(await client.getCustomerUsageSummary(id)).toMatchObject({ status: 200 });
  });
});

test("A logger whose promises are rejected does not fail the process", async () => {
  const rejections: unknown[] = [];
  const note = (reason: unknown) => void rejections.push(reason);
  process.on("unhandledRejection", note);
  const fail = async () => {
    throw new Error("the disk is full");
  };
  const logger = { debug: fail, info: fail, warn: fail, error: fail };
  await withClient([json(503, {}), summary], { logger, logLevel: "debug" }, (client) =>
    client.getCustomerUsageSummary(id),
  );
  await setImmediate();
  process.off("unhandledRejection", note);
  expect(rejections).toEqual([]);
});

test("A logger and observers hear of the same call", async () => {
  const { lines, logger } = keepingLogger();
  let ends = 0;
  await withClient([summary], { logger, onCallEnd: () => void ends++ }, (client) => client.getCustomerUsageSummary(id));
  expect({ ends, lines: lines.length }).toEqual({ ends: 1, lines: 1 });
});

test("A logger without all its methods, or a level that is none, is refused", () => {
  const { logger } = keepingLogger();
  for (const one of [{}, { ...logger, warn: undefined }, null, false]) {
    expect(() => checkLogger({ logger: one })).toThrow(
      new ArgumentError("logger has to have the methods debug, info, warn and error, as console has."),
    );
  }
  for (const logLevel of ["verbose", "", null, 1]) {
    const expected = new ArgumentError("logLevel has to be one of debug, info, warn, error, off.");
    expect(() => checkLogger({ logger, logLevel })).toThrow(expected);
    expect(() => checkLogger({ logLevel })).toThrow(expected);
  }
  expect(() => checkLogger({ logger: console, logLevel: "off" })).not.toThrow();
});
