import { describe, expect, test } from "@jest/globals";
import { repeats } from "../../../scripts/conformance/secrets.js";

const secret = `Kq7+pz/Rs"3<v&x'y\\z%9=.~-End`;
const base64 = (text: string) => Buffer.from(text).toString("base64");
const each = (write: (code: number) => string) => [...secret].map((one) => write(one.charCodeAt(0))).join("");

describe("A secret is found", () => {
  test.each<[string, unknown]>([
    ["as it is", `a ${secret} b`],
    ["in a list in an object", { a: [1, { b: secret }] }],
    ["as a name", { [secret]: 1 }],
    ["in JSON", JSON.stringify({ a: secret })],
    ["in JSON within JSON", JSON.stringify(JSON.stringify({ a: secret }))],
    ["in escapes of JSON", each((code) => `\\u${code.toString(16).padStart(4, "0")}`)],
    ["in a URL", encodeURIComponent(secret)],
    ["in a URL where everything is escaped", each((code) => `%${code.toString(16)}`)],
    ["in decimal references", each((code) => `&#${code};`)],
    ["in hexadecimal references", each((code) => `&#x${code.toString(16)};`)],
    ["in base64", base64(secret)],
    ["in base64, one place on", base64(`.${secret}.`)],
    ["in base64, two places on", base64(`..${secret}..`)],
    ["in base64 for URLs", Buffer.from(`Bearer ${secret}`).toString("base64url")],
    ["in base64 after other text", `token=${base64(secret)}`],
  ])("%s", (_, value) => {
    expect(repeats(value, secret)).toBe(true);
  });
});

test.each<[string, unknown]>([
  ["another text", `a ${secret.slice(0, -1)} b`],
  ["nothing", undefined],
  ["a number", 12],
])("It is not found in %s", (_, value) => {
  expect(repeats(value, secret)).toBe(false);
});

test("A short secret may be a part of any word", () => {
  expect(repeats("any", "any")).toBe(false);
});
