import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  ArgumentError,
  type CallOptions,
  type ClientOptions,
  ConnectionError,
  createPartnerCenterClient,
  StatusError,
  type Transport,
} from "../src/client.js";
import { nodeTransport } from "../src/node/index.js";

const credential = "token-for-tests";
const respondWith = (body: unknown, status = 400): Transport => {
  return async () => ({ status, headers: new Headers(), body: Buffer.from(JSON.stringify(body)) });
};
const clientOf = (transport: Transport) => createPartnerCenterClient({ credential, transport, maxRetries: 0 });
const never: Transport = () => Promise.reject(new Error("a request was sent"));

describe("An option of a call", () => {
  test.each<[string, unknown]>([
    ["constructor", JSON.parse('{"constructor":1}')],
    ["__proto__", JSON.parse('{"__proto__":1}')],
    ["toString", { toString: "x" }],
    ["with a line break", { "a\nb": 1 }],
  ])("named %s is refused by its name, on one line", async (_, options) => {
    const call = clientOf(never).getCustomerUsageSummary("c", options as CallOptions);
    await expect(call).rejects.toThrow(ArgumentError);
    await expect(call).rejects.toThrow(/^getCustomerUsageSummary has no option "[^\n]+"\. Check its name\.$/);
  });

  test.each([{}, { aborted: false }, "signal", 1, true])("is no signal when it is %p", async (signal) => {
    const message = "signal has to be an AbortSignal. Pass that of an AbortController.";
    const client = clientOf(never);
    const call = client.getCustomerUsageSummary("c", { signal: signal as never });
    await expect(call).rejects.toThrow(new ArgumentError(message));
    const init = { params: { path: { customer_id: "c" } }, signal: signal as never };
    const request = client.http.GET("/v1/customers/{customer_id}/usagesummary", init);
    await expect(request).rejects.toMatchObject({ name: "TypeError" }); // of the platform's Request
  });

  test.each(["false", 1, null])("named exactNumbers cannot be %p", async (exactNumbers) => {
    const call = clientOf(never).getCustomerUsageSummary("c", { exactNumbers: exactNumbers as never });
    await expect(call).rejects.toThrow(new ArgumentError("exactNumbers has to be true or false."));
  });

  test.each([{}, [], Symbol("s"), null])("is no header when it is %p", async (requestId) => {
    const call = clientOf(never).getCustomerUsageSummary("c", { requestId: requestId as never });
    await expect(call).rejects.toThrow(new ArgumentError("requestId has to be printable ASCII."));
  });
});

describe("An option of the client", () => {
  test.each<[string, object]>([
    ['"maxRetry". Check its name.', { maxRetry: 5 }],
    ['"baseURL". Use baseUrl.', { baseURL: "https://usage.partner.example" }],
    ['"constructor". Check its name.', JSON.parse('{"constructor":1}')],
  ])("that does not exist is refused by its name: %s", (named, options) => {
    const expected = new ArgumentError(`createPartnerCenterClient has no option ${named}`);
    expect(() => createPartnerCenterClient({ credential, ...options })).toThrow(expected);
  });

  test("that is undefined counts as left out, whatever its name", () => {
    expect(() => createPartnerCenterClient({ credential, maxRetry: undefined } as ClientOptions)).not.toThrow();
  });

  test("named logLevel is checked without a logger, too, and a logger cannot be null", () => {
    const make = (options: object) => () => createPartnerCenterClient({ credential, ...options });
    expect(make({ logLevel: "verbose" })).toThrow("logLevel has to be one of debug, info, warn, error, off.");
    expect(make({ logger: null })).toThrow("logger has to have the methods");
  });

  test.each<[string, string]>([
    ["fetch", "fetch has to be a function."],
    ["transport", "transport has to be a function."],
    ["validate", "validate has to be a function."],
    ["onAttemptStart", "onAttemptStart has to be a function."],
    ["onAttemptEnd", "onAttemptEnd has to be a function."],
    ["onRetry", "onRetry has to be a function."],
    ["onCallEnd", "onCallEnd has to be a function."],
    ["decoders", "decoders has to be a list of decoders, such as [xmlDecoder()]."],
    ["scope", "scope has to be text."],
    ["baseUrl", "baseUrl has to be text."],
    ["userAgent", "userAgent has to be text."],
    ["logLevel", "logLevel has to be one of debug, info, warn, error, off."],
    ["logger", "logger has to have the methods debug, info, warn and error, as console has."],
    ["credential", "credential has to be a token, a function that gets one, or a TokenCredential."],
    ["maxRetries", "maxRetries has to be a number that is at least 0."],
  ])("named %s is refused when it is something else", (name, message) => {
    for (const value of [{}, [{}], true]) {
      const options = { credential, logger: console, [name]: value } as unknown as ClientOptions;
      expect(() => createPartnerCenterClient(options)).toThrow(new ArgumentError(message));
    }
  });

  test("with decoders cannot be null, which each call would fail on", () => {
    const options = { credential, decoders: null as never };
    expect(() => createPartnerCenterClient(options)).toThrow(
      new ArgumentError("decoders has to be a list of decoders, such as [xmlDecoder()]."),
    );
  });

  test("that would allow http is true or false, and no text such as one of the environment", () => {
    const options = { credential, baseUrl: "http://usage.partner.example", allowInsecureHttp: "false" as never };
    expect(() => createPartnerCenterClient(options)).toThrow(
      new ArgumentError("allowInsecureHttp has to be true or false."),
    );
  });

  test.each<[string, object | null, string]>([
    ["nothing", null, "nodeTransport takes an object of options, or nothing."],
    ["unknown", { connection: 8 }, 'nodeTransport has no option "connection". Check its name.'],
    ["connections that are no number", { connections: "8" }, "connections and keepAliveTimeoutMs have to be whole"],
    ["a proxy that is a text", { proxyFromEnvironment: "true" }, "proxyFromEnvironment has to be true or false."],
  ])("of the Node transport is refused when it is %s", (_, options, message) => {
    expect(() => nodeTransport(options as never)).toThrow(ArgumentError);
    expect(() => nodeTransport(options as never)).toThrow(message);
  });

  test.each([undefined, null, "token"])("is not there when %p is passed", (options) => {
    expect(() => createPartnerCenterClient(options as never)).toThrow(
      new ArgumentError("createPartnerCenterClient takes an object of options."),
    );
  });

  test("of any value is taken, or refused with an ArgumentError", () => {
    const names = [
      "credential",
      "baseUrl",
      "scope",
      "fetch",
      "transport",
      "decoders",
      "validate",
      "headers",
      "userAgent",
      "logger",
      "logLevel",
      "onAttemptStart",
      "onAttemptEnd",
      "onRetry",
      "onCallEnd",
    ];
    const limits = ["maxRetries", "baseDelayMs", "maxDelayMs", "attemptTimeoutMs", "totalTimeoutMs", "maxBodyBytes"];
    const options = fc.dictionary(fc.constantFrom(...names, ...limits), fc.anything());
    fc.assert(
      fc.property(options, (given) => {
        try {
          createPartnerCenterClient(given as never);
        } catch (error) {
          expect(error).toBeInstanceOf(ArgumentError);
        }
      }),
    );
  });
});

describe("An error response", () => {
  test.each<[string, unknown, string]>([
    [
      "a code that is an object",
      { code: { toString: 1 }, description: "d" },
      "Status 400. d An input is missing or not valid. Correct the request.",
    ],
    ["a code that is a list", { code: [1] }, "Status 400. An input is missing or not valid. Correct the request."],
    ["a description that is an object", { code: 1, description: { toString: 1 } }, "Status 400, code 1. An input"],
    ["a description that is no text, and a message", { description: 7, message: "m" }, "Status 400. m An input"],
    ["nothing that it should have", { a: 1 }, "Status 400. An input is missing or not valid. Correct the request."],
    [
      "line breaks and terminal escapes",
      { code: "1\u001b[2J", description: "a\r\nb\u009bc" },
      "Status 400, code 1\\u001b[2J. a\\u000d\\u000ab\\u009bc An input is missing or not valid. Correct the request.",
    ],
    [
      "long texts",
      { code: "1".repeat(600), description: "d".repeat(600) },
      `code ${"1".repeat(500)}…. ${"d".repeat(500)}… An input`,
    ],
  ])("with %s is an error with one line", async (_, error, message) => {
    const call = clientOf(respondWith(error)).getCustomerUsageSummary("c");
    expect(await call).toMatchObject({ status: 400, error });
    await expect(call.orThrow()).rejects.toThrow(StatusError);
    await expect(call.orThrow()).rejects.toThrow(message);
  });

  test("of any JSON gives a result, and an error of the documented class", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom("code", "description", "message"), fc.jsonValue()),
        async (body) => {
          const error = await clientOf(respondWith(body))
            .getCustomerUsageSummary("c")
            .orThrow()
            .catch((reason) => reason);
          expect(error).toBeInstanceOf(StatusError);
          expect((error as Error).message).not.toMatch(/\p{Cc}/u);
        },
      ),
    );
  });
});

describe("A response", () => {
  const path = "/v1/customers/{customer_id}/usagesummary";
  const init = { params: { path: { customer_id: "c" } } };
  const respond = (status: number, body = "{}"): Transport => {
    return async () => ({ status, headers: new Headers(), body: Buffer.from(body) });
  };

  test.each([204, 205, 304])("of status %d, which has no body, arrives through openapi-fetch", async (status) => {
    const { response } = await clientOf(respond(status)).http.GET(path, init);
    expect(response.status).toBe(status);
  });

  test.each([101, 600, 999, Number.NaN])(
    "of status %d, which HTTP does not have, is a ConnectionError",
    async (status) => {
      const client = clientOf(respond(status));
      const error = new ConnectionError(
        `The service responded with status ${status}, which HTTP does not have. Check baseUrl.`,
      );
      await expect(client.http.GET(path, init)).rejects.toThrow(error);
      await expect(client.getCustomerUsageSummary("c")).rejects.toThrow(error);
      client.http.use({ onResponse: () => undefined });
      await expect(client.getCustomerUsageSummary("c")).rejects.toThrow(error);
    },
  );

  test("without a Content-Type is read with middleware, too", async () => {
    const client = clientOf(respond(200, '{"totalCost":2.5}'));
    client.http.use({ onResponse: () => undefined });
    expect(await client.getCustomerUsageSummary("c")).toMatchObject({ data: { totalCost: 2.5 } });
  });

  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["no headers", { status: 200, body: new Uint8Array() }],
    ["headers of another kind", { status: 200, headers: {}, body: new Uint8Array() }],
    ["headers that cannot be listed", { status: 200, headers: { get: () => null }, body: new Uint8Array() }],
    ["a text as its body", { status: 200, headers: new Headers(), body: "{}" }],
  ])("that is none, as a transport gives %s, is a ConnectionError", async (_, response) => {
    const call = clientOf(async () => response as never).getCustomerUsageSummary("c");
    await expect(call).rejects.toThrow(
      "The request cannot be sent (the transport gave no response with status, headers",
    );
    await expect(call).rejects.toThrow(ConnectionError);
  });

  test.each<[string, unknown]>([
    ["null", null],
    ["an object", { message: 5 }],
  ])("whose decoder throws %s is a DecodeError", async (_, thrown) => {
    const decode = () => {
      throw thrown;
    };
    const decoders = [{ mediaTypes: ["application/json"], decode }];
    const client = createPartnerCenterClient({ credential, transport: respond(200), decoders });
    await expect(client.getCustomerUsageSummary("c")).rejects.toThrow("cannot be read: no reason was given.");
  });

  test("of a transport that throws what cannot be looked at is a ConnectionError", async () => {
    const thrown = {
      get message(): string {
        throw new Error("do not look");
      },
    };
    await expect(clientOf(() => Promise.reject(thrown)).getCustomerUsageSummary("c")).rejects.toThrow(ConnectionError);
  });
});
