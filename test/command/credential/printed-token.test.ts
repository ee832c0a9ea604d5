import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readPrintedToken } from "../../../src/command/credential/printed-token.js";

const now = Date.UTC(2026, 10, 1);
const never = Number.MAX_SAFE_INTEGER;
const payload = Buffer.from(JSON.stringify({ exp: 1_793_491_200 })).toString("base64url");
const jwt = `eyJhbGciOiJub25lIn0.${payload}.c2ln`;

describe("A printed token", () => {
  test.each([
    ["alone", "opaque", { token: "opaque", expiresOnTimestamp: never }],
    ["with line breaks around it", "\nopaque\r\n", { token: "opaque", expiresOnTimestamp: never }],
    ["that says when it ends", jwt, { token: jwt, expiresOnTimestamp: 1_793_491_200_000 }],
    [
      "of the Azure CLI",
      '{"accessToken":"a","expiresOn":"2026-11-01 09:00:00.000000","expires_on":1793491200,"tokenType":"Bearer"}',
      { token: "a", expiresOnTimestamp: 1_793_491_200_000 },
    ],
    [
      "of an older Azure CLI",
      '{"accessToken":"a","expiresOn":"2026-11-01 09:00:00.000000"}',
      { token: "a", expiresOnTimestamp: new Date(2026, 10, 1, 9).getTime() },
    ],
    ["of OAuth", '{"access_token":"a","expires_in":3600}', { token: "a", expiresOnTimestamp: now + 3_600_000 }],
    [
      "of OAuth in its first version",
      '{"access_token":"a","expires_in":"60"}',
      { token: "a", expiresOnTimestamp: now + 60_000 },
    ],
    ["in JSON as a string", '"opaque"\n', { token: "opaque", expiresOnTimestamp: never }],
    ["in JSON as a string that says when it ends", `"${jwt}"`, { token: jwt, expiresOnTimestamp: 1_793_491_200_000 }],
    [
      "in JSON whose end is null",
      '{"accessToken":"a","expires_on":null,"expires_in":null}',
      { token: "a", expiresOnTimestamp: never },
    ],
    [
      "in JSON whose end is empty",
      '{"access_token":"a","expires_on":"","expires_in":""}',
      { token: "a", expiresOnTimestamp: never },
    ],
    ["in JSON without an end", '{"accessToken":"a"}', { token: "a", expiresOnTimestamp: never }],
    [
      "in JSON with an end that is none",
      '{"accessToken":"a","expiresOn":"soon"}',
      { token: "a", expiresOnTimestamp: never },
    ],
  ])("%s is read", (_, printed, expected) => {
    expect(readPrintedToken(printed, now)).toEqual(expected);
  });

  test.each([
    "",
    "\n",
    "Please sign in.",
    "{",
    "{}",
    '{"accessToken":""}',
    '{"accessToken":7}',
    "Bearer a",
    "權杖",
    '"',
    '""',
    '"Bearer a"',
  ])("is not read from %j", (printed) => {
    expect(readPrintedToken(printed, now)).toBeUndefined();
  });

  test("is read or not, whatever is printed, without an error", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (printed) => void readPrintedToken(printed, now)));
  });
});
