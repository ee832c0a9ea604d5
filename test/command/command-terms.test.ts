import { expect, test } from "@jest/globals";
import { describeError } from "../../src/auth/describe-error.js";
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
  ["Check clientId, tenantId and cloud.", "PARTNER_CENTER_TENANT_ID and PARTNER_CENTER_CLOUD."],
  [describeError({ errorMessage: "AADSTS1" }).message, "check the PARTNER_CENTER_ variables. (AADSTS1)"],
  ["refreshTokenCredential needs the package", "PARTNER_CENTER_REFRESH_TOKEN_FILE needs the package"],
  [
    "onRefreshToken did not end within 9 ms. Check where it stores the token.",
    "Writing the refresh token did not end within 9 ms. Check its file.",
  ],
  ["Check the network and onRefreshToken,", "the network and the file of PARTNER_CENTER_REFRESH_TOKEN_FILE,"],
  ["Check response.text, which may come from a gateway or a proxy.", "a gateway or a proxy: check --base-url."],
  ["The partner calls too often.", "The partner calls too often."],
])("%j is told in the terms of the command", (message, expected) => {
  expect(inCommandTerms(message)).toContain(expected);
});
