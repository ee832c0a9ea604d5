import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { decodeBody } from "../../src/response/decode-body.js";
import type { Decoder } from "../../src/response/decoder.js";

const options = { operation: "getCustomerUsageSummary", status: 200, exactNumbers: false };
const decode = (text: string, contentType: string | null, decoders: Decoder[] = []) =>
  decodeBody(text, contentType, decoders, options);

describe("A body is read as JSON", () => {
  test.each([
    ["application/json"],
    ["application/json; charset=utf-8"],
    ["text/json"],
    ["TEXT/JSON;CHARSET=UTF-8"],
    [" Application/Json "],
    ["application/problem+json"],
    ["application/vnd.partner.v1+json; version=1"],
    [null],
    [""],
    [" "],
    ["application/json, application/json"],
    ["text/html, application/json; charset=utf-8"],
    ["application/json, garbage"],
    ["application/json,"],
  ])("when its type is %p", (contentType) => {
    expect(decode('{"a":1}', contentType)).toEqual({ a: 1 });
  });

  test("whatever it holds, so long as it is an object", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const text = JSON.stringify(value);
        expect(decode(text, "application/json")).toEqual(JSON.parse(text));
      }),
    );
  });
});

describe("A body is refused", () => {
  test.each([
    ["text/html"],
    ["text/plain"],
    ["application/xml"],
    ["application/jsonp"],
    ["text/json5"],
    ["json"],
    ["application/json, text/html"],
  ])("when its type is %p", (contentType) => {
    expect(() => decode("{}", contentType)).toThrow(/^there is no decoder for /);
  });

  test.each([[""], ["{"], ["null"], ["[]"], ["1"], ['"text"'], ["true"], ["<html></html>"], ["{}{}"]])(
    "when it is %p",
    (text) => {
      expect(() => decode(text, "application/json")).toThrow();
    },
  );

  test("for every text that is cut off", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (value, cut) => {
        const text = JSON.stringify(value);
        expect(() => decode(text.slice(0, cut % text.length), "text/json")).toThrow();
      }),
    );
  });
});

describe("A decoder", () => {
  const decoder: Decoder = {
    mediaTypes: ["application/xml"],
    decode: (text, given) => ({ text, ...given }),
  };

  test("reads its types, and is told where the body comes from, and how to read it", () => {
    expect(decode("<a/>", "Application/XML; charset=utf-8", [decoder])).toEqual({ text: "<a/>", ...options });
  });

  test("leaves the others alone", () => {
    expect(decode("{}", "application/json", [decoder])).toEqual({});
  });

  test("has to give an object", () => {
    const wrong: Decoder = { mediaTypes: ["text/plain"], decode: (text) => text };
    expect(() => decode("hello", "text/plain", [wrong])).toThrow("it is not an object");
  });
});
