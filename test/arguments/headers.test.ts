import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { checkHeaders, checkHeaderValue, type HeaderOptions } from "../../src/arguments/headers.js";
import { ArgumentError } from "../../src/errors.js";

test("A header value of printable ASCII is given back, and anything else is refused", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (value) => {
      if (/^[\t\x20-\x7e]*$/.test(value)) expect(checkHeaderValue("requestId", value)).toBe(value);
      else expect(() => checkHeaderValue("requestId", value)).toThrow("requestId has to be printable ASCII.");
    }),
  );
});

describe("Headers", () => {
  test("may be any that break out of nothing, and null or undefined for none", () => {
    const headers = { "X-Locale": "en-US", "MS-PartnerCenter-Application": null, "X-Other": undefined };
    expect(checkHeaders(headers)).toBe(headers);
    expect(checkHeaders(undefined)).toEqual({});
  });

  test.each(["Authorization", "authorization", "Proxy-Authorization", "HOST", "Content-Length", "Connection"])(
    "cannot set %s, nor leave it out",
    (name) => {
      for (const value of ["x", null, undefined]) {
        expect(() => checkHeaders({ [name]: value })).toThrow(ArgumentError);
        expect(() => checkHeaders({ [name]: value })).toThrow(`headers cannot set ${name}.`);
      }
    },
  );

  test.each(["", "a b", "X-Locale:", "a\r\nX-Evil", "標頭"])("cannot have the name %p", (name) => {
    expect(() => checkHeaders({ [name]: "x" })).toThrow(/^headers has an invalid name: "[^\n]*"\.$/);
  });

  test.each(["a\r\nX-Evil: 1", "a\u007fb", "é", {}, []])("cannot have the value %p", (value) => {
    expect(() => checkHeaders({ "X-Locale": value as string })).toThrow(
      new ArgumentError("X-Locale has to be printable ASCII."),
    );
  });

  test.each([
    ...[null, "X-Locale: en-US", 1],
    ...[[["X-Locale", "en-US"]], new Map([["Authorization", "x"]]), new Headers({ Authorization: "x" })],
  ])("cannot be %p", (headers) => {
    expect(() => checkHeaders(headers as unknown as HeaderOptions)).toThrow(
      new ArgumentError('headers has to be an object such as { "X-Locale": "en-US" }.'),
    );
  });
});
