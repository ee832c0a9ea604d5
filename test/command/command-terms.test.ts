import { expect, test } from "@jest/globals";
import { inCommandTerms } from "../../src/command/command-terms.js";
import { TimeoutError } from "../../src/errors.js";
import { connectionError } from "../../src/transport/connection-error.js";

const failed = (code: string) =>
  connectionError(Object.assign(new TypeError("fetch failed"), { cause: { code } }), (text) => text).message;

test.each([
  [failed("ENOTFOUND"), "Check the network and --base-url."],
  [failed("ERR_SSL_WRONG_VERSION_NUMBER"), "Check --base-url and the proxy."],
  [failed("CERT_HAS_EXPIRED"), "Check --base-url, and which certificates this machine trusts."],
  [new TimeoutError("call", 9).message, "9 ms. Try again later."],
  ["Check clientId, and clientSecret.", "Check PARTNER_CENTER_CLIENT_ID, and PARTNER_CENTER_CLIENT_SECRET."],
  ["The partner calls too often.", "The partner calls too often."],
])("%j is told in the terms of the command", (message, expected) => {
  expect(inCommandTerms(message)).toContain(expected);
});
