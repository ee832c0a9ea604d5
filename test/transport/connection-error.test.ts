import { describe, expect, test } from "@jest/globals";
import { connectionError } from "../../src/transport/connection-error.js";

const clean = (text: string) => text;

describe("What cannot be cured by trying again is not tried again, and its cause named:", () => {
  test.each<[string, unknown, string]>([
    [
      "a certificate",
      new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code: "DEPTH_ZERO_SELF_SIGNED_CERT" }) }),
      "The certificate of the service is not accepted (DEPTH_ZERO_SELF_SIGNED_CERT).",
    ],
    [
      "a certificate of another host",
      Object.assign(new Error("x"), { code: "ERR_TLS_CERT_ALTNAME_INVALID" }),
      "The certificate of the service is not accepted (ERR_TLS_CERT_ALTNAME_INVALID).",
    ],
    [
      "a dispatcher of another undici",
      Object.assign(new Error("invalid onRequestStart method"), { code: "UND_ERR_INVALID_ARG" }),
      "The request cannot be sent (UND_ERR_INVALID_ARG).",
    ],
    [
      "a mistake in a transport",
      new TypeError("Cannot read properties of undefined (reading 'connect')"),
      "The request cannot be sent (Cannot read properties of undefined (reading 'connect')).",
    ],
    ["a name that is not there", new ReferenceError("x is not defined"), "The request cannot be sent (x is not def"],
  ])("%s", (_, thrown, message) => {
    const error = connectionError(thrown, clean);
    expect(error).toMatchObject({
      name: "ConnectionError",
      retryable: false,
      message: expect.stringContaining(message),
    });
  });

  test.each<[string, unknown, string]>([
    [
      "several addresses",
      new AggregateError([Object.assign(new Error("x"), { code: "ECONNREFUSED" })], ""),
      "(ECONNREFUSED)",
    ],
    ["several messages", new AggregateError([new Error("the first one")], ""), "(the first one)"],
    ["nothing at all", undefined, "(no reason was given)"],
    ["null", null, "(no reason was given)"],
    ["an empty error", new Error(""), "(no reason was given)"],
    ["a network of a browser", new TypeError("Failed to fetch"), "(Failed to fetch)"],
    ["a network of React Native", new TypeError("Network request failed"), "(Network request failed)"],
    ["a network of Bun", Object.assign(new TypeError("x"), { code: "ConnectionClosed" }), "(ConnectionClosed)"],
    ["a body in Deno", new TypeError("error reading a body from connection"), "(error reading a body from connection)"],
    ["a body in Cloudflare Workers", new TypeError("The network connection was lost."), "(The network connection was"],
  ])("unlike %s", (_, thrown, reason) => {
    const error = connectionError(thrown, clean);
    expect(error).toMatchObject({ retryable: true, message: expect.stringContaining(reason) });
  });
});

test("What is to be cleaned out of a text is neither in the message nor in the cause", () => {
  const thrown = new Error("secret", { cause: Object.assign(new Error("secret"), { code: "E_secret" }) });
  const error = connectionError(thrown, (text) => text.replaceAll("secret", "[token]"));
  expect(error.message).toContain("E_[token]");
  expect([error.message, (error.cause as Error).message].join()).not.toContain("secret");
});
