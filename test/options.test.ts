import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  ArgumentError,
  type CallOptions,
  type ClientOptions,
  createPartnerCenterClient,
  StatusError,
  type Transport,
} from "../src/client.js";

const credential = "token-for-tests";
const respondWith = (body: unknown, status = 400): Transport => {
  return async () => ({ status, headers: new Headers(), body: Buffer.from(JSON.stringify(body)) });
};
const clientOf = (transport: Transport) => createPartnerCenterClient({ credential, transport, retries: 0 });
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
    await expect(call).rejects.toThrow(/^getCustomerUsageSummary has no option "[^\n]+"\.$/);
  });

  test.each([{}, { aborted: false }, "signal", 1, true])("is no signal when it is %p", async (signal) => {
    const message = "signal has to be an AbortSignal. Pass that of an AbortController.";
    const client = clientOf(never);
    const call = client.getCustomerUsageSummary("c", { signal: signal as never });
    await expect(call).rejects.toThrow(new ArgumentError(message));
    const init = { params: { path: { customer_id: "c" } }, signal: signal as never };
    const request = client.http.GET("/v1/customers/{customer_id}/usagesummary", init);
    await expect(request).rejects.toThrow(new ArgumentError(message));
  });

  test.each([{}, [], Symbol("s"), null])("is no header when it is %p", async (requestId) => {
    const call = clientOf(never).getCustomerUsageSummary("c", { requestId: requestId as never });
    await expect(call).rejects.toThrow(new ArgumentError("requestId has to be printable ASCII."));
  });
});

describe("An option of the client", () => {
  test.each<[string, string]>([
    ["fetch", "fetch has to be a function."],
    ["transport", "transport has to be a function."],
    ["validate", "validate has to be a function."],
    ["onAttempt", "onAttempt has to be a function."],
    ["onCall", "onCall has to be a function."],
    ["decoders", "decoders has to be a list of decoders, such as [xmlDecoder()]."],
    ["scope", "scope and baseUrl have to be text."],
    ["baseUrl", "scope and baseUrl have to be text."],
    ["credential", "credential has to be a token, a function that gets one, or a TokenCredential."],
    ["retries", "retries has to be a number from 0."],
  ])("named %s is refused when it is something else", (name, message) => {
    for (const value of [{}, [{}], true]) {
      const options = { credential, [name]: value } as unknown as ClientOptions;
      expect(() => createPartnerCenterClient(options)).toThrow(new ArgumentError(message));
    }
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
      "onAttempt",
      "onCall",
    ];
    const limits = ["retries", "baseDelayMs", "maxDelayMs", "attemptTimeoutMs", "totalTimeoutMs", "maxBodyBytes"];
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

describe("A fault", () => {
  test.each<[string, unknown, string]>([
    ["a code that is an object", { code: { toString: 1 }, description: "d" }, "Status 400. d Correct the request."],
    ["a code that is a list", { code: [1] }, "Status 400. Correct the request."],
    ["a description that is an object", { code: 1, description: { toString: 1 } }, "Status 400, code 1. Correct"],
    ["a description that is no text, and a message", { description: 7, message: "m" }, "Status 400. m Correct"],
    ["nothing that it should have", { a: 1 }, "Status 400. Correct the request."],
    [
      "line breaks and terminal escapes",
      { code: "1\u001b[2J", description: "a\r\nb\u009bc" },
      "Status 400, code 1\\u001b[2J. a\\u000d\\u000ab\\u009bc Correct the request.",
    ],
    [
      "long texts",
      { code: "1".repeat(600), description: "d".repeat(600) },
      `code ${"1".repeat(500)}…. ${"d".repeat(500)}… Cor`,
    ],
  ])("with %s is an error with one line", async (_, fault, message) => {
    const call = clientOf(respondWith(fault)).getCustomerUsageSummary("c");
    expect(await call).toMatchObject({ status: 400, fault });
    await expect(call.orThrow()).rejects.toThrow(StatusError);
    await expect(call.orThrow()).rejects.toThrow(message);
  });

  test("of any JSON gives a result, and an error of the documented class", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom("code", "description", "message"), fc.jsonValue()),
        async (fault) => {
          const error = await clientOf(respondWith(fault))
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
