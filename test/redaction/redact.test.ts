import { describe, expect, test } from "@jest/globals";
import { redact, redactHeaders, redactValue } from "../../src/redaction/redact.js";
import { sentTokens } from "../support/pipeline.js";

const token = `Zp4+kw/Fd"8<g&h'i\\j%2=.~-Fin`;
const sent = sentTokens(token);
const each = (write: (code: number) => string) => [...token].map((one) => write(one.charCodeAt(0))).join("");
const hex = (code: number) => code.toString(16);
const json = JSON.stringify(token).slice(1, -1);
const xml = token.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("'", "&apos;");

describe("A token is taken out of a text", () => {
  test.each<[string, string]>([
    ["as it is", token],
    ["in JSON", json],
    ["in JSON that escapes slashes", json.replaceAll("/", "\\/")],
    ["in JSON within JSON", JSON.stringify(json).slice(1, -1)],
    ["in JSON within JSON within JSON", JSON.stringify(JSON.stringify(json).slice(1, -1)).slice(1, -1)],
    ["in JSON that escapes everything", each((code) => `\\u00${hex(code)}`)],
    ["in JSON that escapes everything in capitals", each((code) => `\\u00${hex(code).toUpperCase()}`)],
    ["in source code", each((code) => `\\x${hex(code)}`)],
    ["in JSON in a URL", encodeURIComponent(json)],
    ["in UTF-16 that was read as UTF-8", [...token].join("\0")],
    ["in XML", xml],
    ["in XML within XML", xml.replaceAll("&", "&amp;")],
    ["in XML by numbers", each((code) => `&#${code};`)],
    ["in XML by hexadecimal numbers with zeros", each((code) => `&#x000${hex(code)};`)],
    ["in a URL", encodeURIComponent(token)],
    ["in a URL where everything is encoded", each((code) => `%${hex(code)}`)],
    ["in a URL within a URL", encodeURIComponent(encodeURIComponent(token))],
    [
      "in a mixture",
      `\\u005a%70&#52;${token.slice(3, 9).replace("/", "\\/")}&quot;${JSON.stringify(token.slice(10)).slice(1, -1)}`,
    ],
  ])("%s", (_, written) => {
    expect(redact(`before ${written}, after`, sent)).toBe("before [token], after");
    expect(redact(written + written, sent)).toBe("[token][token]");
  });

  test.each([0, 1, 2, 3])("in base64 after %d bytes of something else, for URLs, too", (before) => {
    for (const encoding of ["base64", "base64url"] as const) {
      const encoded = Buffer.from(`${"a".repeat(before)}${token}bcd`).toString(encoding);
      const cleaned = redact(`x ${encoded} y`, sent);
      expect(cleaned).toContain("[token]");
      // At each end, what is left may hold bits of one character of the token.
      const [start = "", end = ""] = cleaned.slice(2, -2).split("[token]");
      expect(start.length + end.length).toBeLessThan(12);
    }
  });

  test("in base64 within JSON that escapes slashes", () => {
    const encoded = Buffer.from(`Bearer ${token}?>?>?>`).toString("base64");
    expect(encoded).toContain("/");
    expect(redact(encoded.replaceAll("/", "\\/"), sent)).toMatch(/^.{0,12}\[token\].{0,12}$/);
  });

  test("that begins like another, which is longer", () => {
    const both = sentTokens("first-token-of-all", "first-token-of-all-and-more");
    expect(redact("first-token-of-all-and-more first-token-of-all", both)).toBe("[token] [token]");
  });

  test("of whatever length a token is", () => {
    for (const length of [12, 13, 14, 2000, 8000]) {
      const long = Array.from({ length }, (_, index) => "aZ9._-"[(index * index) % 6]).join("");
      const known = sentTokens(long);
      expect(redact(`1 ${long} 2 ${Buffer.from(long).toString("base64")}`, known)).toMatch(
        /^1 \[token\] 2 .?\[token\]/,
      );
      expect(redact(`%${hex(long.charCodeAt(0))}${long.slice(1)}`, known)).toBe("[token]");
    }
  });

  test("of all that the call has sent", () => {
    const both = sentTokens("first-token-of-all", "second-token-of-all");
    expect(redact("first-token-of-all, second-token-of-all", both)).toBe("[token], [token]");
  });
});

describe("Of a text in which a token is still there, nothing is left:", () => {
  const everyOne = (text: string, write: (code: number) => string) =>
    [...text].map((one) => write(one.charCodeAt(0))).join("");
  const json = (code: number) => `\\u00${hex(code).padStart(2, "0")}`;
  const reference = (code: number) => `&#${code};`;
  const percent = (code: number) => `%${hex(code).padStart(2, "0")}`;

  test.each<[string, string]>([
    ["in references, each written in escapes of JSON", everyOne(each(reference), json)],
    ["in escapes of JSON, each written in references", everyOne(each(json), reference)],
    ["in escapes of URLs, each written in escapes of JSON", everyOne(each(percent), json)],
    ["in JSON in a URL", encodeURIComponent(each(json))],
    ["in escapes of URLs three times over", everyOne(everyOne(each(percent), percent), percent)],
    ["in references with many zeros", each((code) => `&#x0000000000${hex(code)};`)],
    ["in references without their end", each((code) => `&#${code} `.trim())],
    ["in escapes of source code", each((code) => `\\u{${hex(code)}}`)],
    ["in old escapes of URLs", each((code) => `%u00${hex(code)}`)],
    ["in lowercase", token.toLowerCase()],
  ])("%s", (_, written) => {
    expect(redact(`before ${written}, after`, sent)).toBe("[token]");
  });
});

test("A token of backslashes alone is taken out, too", () => {
  const backslashes = "\\".repeat(12);
  expect(redact(`100 %, ${backslashes}`, sentTokens(backslashes))).toBe("100 %, [token]");
});

describe("A text stays as it is", () => {
  test.each<[string, string]>([
    ["with a part of the token", token.slice(0, -1)],
    ["with escapes of its own", "a\\\\b \\u0041 100%25 &amp; &#65; \\"],
    ["with a broken escape", "\\u00 %4 &# &#x; &;"],
    ["with what is no character", "&#9999999; &#xffffff;"],
    ["that is empty", ""],
  ])("%s", (_, text) => {
    expect(redact(text, sent)).toBe(text);
  });

  test("whatever it is, when the token is too short to be one", () => {
    expect(redact("a short-token", sentTokens("short-token", ""))).toBe("a short-token");
  });
});

test("Headers are copied only when one of them holds the token", () => {
  const plain = new Headers({ "X-Kept": "1" });
  expect(redactHeaders(plain, sent)).toBe(plain);
  const echoing = new Headers({ "X-Kept": "1", "X-Echo": `Bearer ${encodeURIComponent(token)}` });
  expect([...redactHeaders(echoing, sent)]).toEqual([
    ["x-echo", "Bearer [token]"],
    ["x-kept", "1"],
  ]);
  const cookies = new Headers([
    ["Set-Cookie", `a=${token}`],
    ["Set-Cookie", "b=2"],
  ]);
  expect(redactHeaders(cookies, sent).getSetCookie()).toEqual(["a=[token]", "b=2"]);
  const inName = new Headers({ [each((code) => `%${hex(code)}`)]: "1" });
  expect([...redactHeaders(inName, sent)]).toEqual([]);
  const name = "Token-as-the-Name-of-a-Header";
  const named = new Headers({ "X-Kept": "1", [name]: "2" });
  expect([...redactHeaders(named, sentTokens(name))]).toEqual([["x-kept", "1"]]);
  expect(echoing.get("x-echo")).toContain("Zp4");
});

test("A decoded value without the token stays the object that it is, and so does one of a class", () => {
  const exact = new (class Exact {
    readonly digits = "1.50";
  })();
  const value = { a: [1, { b: exact }], c: new Date(0), d: new Uint8Array(2) };
  expect(redactValue(value, sent)).toBe(value);
  expect(redactValue({ ...value, e: token }, sent)).toEqual({ ...value, e: "[token]" });
  expect(redactValue({ ...value, e: token }, sent).a[1]).toBe(value.a[1]);
});

test("A decoded value loses the token at any depth, in names, too, and keeps all else", () => {
  const value = JSON.parse(`{"a":[1,null,true,{"b":${JSON.stringify(token)}}],"__proto__":{"c":"d"}}`);
  expect(redactValue({ ...value, [token]: "e" }, sent)).toEqual({
    a: [1, null, true, { b: "[token]" }],
    ["__proto__"]: { c: "d" },
    "[token]": "e",
  });
});
