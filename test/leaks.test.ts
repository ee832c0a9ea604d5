import { inspect } from "node:util";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { type ClientOptions, ConnectionError, createPartnerCenterClient, type Transport } from "../src/client.js";
import { withRecordingServer } from "./support/recording-server.js";
import { json, type Respond, reset, silence, summary, withClient } from "./support/responses.js";
import { transports } from "./support/transports.js";

const token = "eyJhbGciOiJub25lIn0.made-up/for+tests==";
const forms = [token, encodeURIComponent(token), Buffer.from(token).toString("base64").slice(0, -4)];
const noRetries = { maxRetries: 0, baseDelayMs: 1 };

/** All that anybody can see of a value. */
function everythingIn(...values: readonly unknown[]): string {
  return values.map((value) => `${inspect(value, { depth: null, showHidden: true })}\n${JSON.stringify(value)}`).join();
}

function expectNoToken(...values: readonly unknown[]): void {
  for (const form of forms) expect(everythingIn(...values)).not.toContain(form);
}

describe("Whatever a transport throws, the token is in no error, cause, event or log:", () => {
  const thrown: readonly [string, unknown][] = [
    ["its data", Object.assign(new Error("Parse Error"), { code: "HPE_INVALID", data: Buffer.from(token) })],
    ["its message", new Error(`Cannot send Authorization: Bearer ${token}`)],
    ["its message in a URL", new Error(`GET /?token=${encodeURIComponent(token)}`)],
    ["its message in base64", new Error(Buffer.from(`Bearer ${token}`).toString("base64"))],
    ["its code", Object.assign(new Error("x"), { code: `E_${token}` })],
    ["its name", Object.assign(new Error("x"), { name: token })],
    ["its cause", new TypeError("fetch failed", { cause: Object.assign(new Error(token), { request: { token } }) })],
    ["one of several", new AggregateError([new Error(token)], token)],
    ["a text", token],
    ["an object", { message: token, config: { headers: { authorization: token } } }],
    ["a stack", Object.assign(new Error("x"), { stack: token })],
  ];
  const senders: readonly [string, (error: unknown) => Partial<ClientOptions>][] = [
    ["fetch", (error) => ({ fetch: () => Promise.reject(error) })],
    ["transport", (error) => ({ transport: () => Promise.reject(error) })],
  ];
  const each = senders.flatMap(([name, sending]) =>
    thrown.map(([what, error]) => [name, what, sending(error)] as const),
  );
  afterEach(() => void jest.restoreAllMocks());

  test.each(each)("of a %s, %s", async (_, __, options) => {
    const events: unknown[] = [];
    const observers = {
      onAttemptEnd: (event: unknown) => events.push(event),
      onCallEnd: (event: unknown) => events.push(event),
    };
    const client = createPartnerCenterClient({ credential: token, ...observers, ...noRetries, ...options });
    const error = await client.getCustomerUsageSummary("c").catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(events).toHaveLength(2);
    expectNoToken(error, events, client, (error as Error).stack);
    const path = { params: { path: { customer_id: "c" } } };
    const other = await client.http.GET("/v1/customers/{customer_id}/usagesummary", path).catch((reason) => reason);
    expect(other).toBeInstanceOf(ConnectionError);
    expectNoToken(other);
  });
});

describe.each(transports)("Over %s,", (_, transport) => {
  test("a far end that sends the request back is no way to the token", async () => {
    await withRecordingServer(
      (response) => response.socket?.end(`GET / HTTP/1.1\r\nAuthorization: Bearer ${token}\r\n\r\n`),
      async ({ url }) => {
        const client = createPartnerCenterClient({ credential: token, baseUrl: url, ...noRetries, ...transport });
        const error = await client.getCustomerUsageSummary("c").catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(ConnectionError);
        expect((error as Error).cause).toBeInstanceOf(Error);
        expectNoToken(error);
      },
    );
  });

  test("the token before a renewal is taken out of what comes after it", async () => {
    const renewed = "another-token-made-up-for-tests";
    let attempt = 0;
    await withRecordingServer(
      (response) => {
        attempt += 1;
        const text = JSON.stringify({ code: 1, description: `${token} ${renewed}` });
        response.writeHead(attempt === 1 ? 401 : 403, { "X-Echo": `${token} ${renewed}` }).end(text);
      },
      async ({ url }) => {
        const credential = ({ forceRefresh }: { forceRefresh: boolean }) => (forceRefresh ? renewed : token);
        const client = createPartnerCenterClient({ credential, baseUrl: url, ...noRetries, ...transport });
        const result = await client.getCustomerUsageSummary("c");
        expect(result).toMatchObject({ status: 403, error: { description: "[token] [token]" } });
        expect(result.response.headers.get("x-echo")).toBe("[token] [token]");
        expectNoToken(result);
        expect(everythingIn(result)).not.toContain(renewed);
      },
    );
  });

  test("a request through openapi-fetch gets text and headers without the token", async () => {
    await withRecordingServer(
      (response) =>
        response.writeHead(400, { "X-Echo": token }).end(JSON.stringify({ description: `\\u0065 ${token}` })),
      async ({ url }) => {
        const { http } = createPartnerCenterClient({ credential: token, baseUrl: url, ...noRetries, ...transport });
        const path = { params: { path: { customer_id: "c" } } };
        const { error, response } = await http.GET("/v1/customers/{customer_id}/usagesummary", path);
        expect(error).toEqual({ description: "\\u0065 [token]" });
        expect(response.headers.get("x-echo")).toBe("[token]");
        expectNoToken(error, response);
      },
    );
  });
});

describe.each(transports)("Over %s, the token is in nothing public", (_, transport) => {
  const echo: Respond = (response) =>
    json(403, { description: `Refused: ${response.req.headers.authorization}` })(response);

  test.each<[string, Respond]>([
    ["a success", summary],
    ["a service that echoes the request", echo],
    ["a response that cannot be read", (response) => response.end(response.req.headers.authorization)],
    ["a reset", reset],
    ["a timeout", silence],
  ])("after %s", async (_, respond) => {
    const seen: unknown[] = [];
    const note = (event: unknown) => void seen.push(event);
    const observers = { onAttemptStart: note, onAttemptEnd: note, onRetry: note, onCallEnd: note };
    const logger = { debug: note, info: note, warn: note, error: note };
    const options = { ...transport, ...observers, logger, logLevel: "debug" as const, credential: token };
    await withClient([respond], options, async (client) => {
      const once = { maxRetries: 0, attemptTimeoutMs: 50 };
      const call = () => client.getCustomerUsageSummary("c", once);
      seen.push(client, await call().catch((error: unknown) => error));
      seen.push(
        await call()
          .orThrow()
          .catch((error: unknown) => error),
      );
      expect(seen.length).toBeGreaterThan(10);
      expectNoToken(...seen, ...seen.map(String));
    });
  });
});

test("What a decoder of the caller puts together or quotes holds no token", async () => {
  const transport: Transport = async () => ({
    status: 200,
    headers: new Headers({ "Content-Type": "text/odd" }),
    body: Buffer.from(token.replaceAll(".", "·")),
  });
  const joined = { mediaTypes: ["text/odd"], decode: (text: string) => ({ name: text.replaceAll("·", ".") }) };
  const quoting = {
    mediaTypes: ["text/odd"],
    decode: (text: string) => {
      throw new Error(`cannot read ${text.replaceAll("·", ".")}\n`, { cause: { text: token } });
    },
  };
  const options = { credential: token, transport, ...noRetries };
  const result = await createPartnerCenterClient({ ...options, decoders: [joined] }).getCustomerUsageSummary("c");
  expect(result).toMatchObject({ data: { name: "[token]" } });
  const call = createPartnerCenterClient({ ...options, decoders: [quoting] }).getCustomerUsageSummary("c");
  const error = await call.catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: "DecodeError", message: expect.stringContaining("cannot read [token]\\u000a.") });
  expectNoToken((error as Error).message, (error as Error).cause);
});
