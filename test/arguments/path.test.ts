import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { serializePath } from "../../src/arguments/path.js";
import { ArgumentError } from "../../src/errors.js";

const template = "/v1/customers/{customer_id}/usagesummary";

describe("A path value", () => {
  test.each([
    ["3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4", "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4"],
    ["a/b", "a%2Fb"],
    ["a?b#c", "a%3Fb%23c"],
    ["%2e%2e", "%252e%252e"],
    ["it's (here)!*", "it%27s%20%28here%29%21%2A"],
    ["a~b_c.d-e", "a~b_c.d-e"],
    ["...", "..."],
    ["客戶", "%E5%AE%A2%E6%88%B6"],
    ["😀", "%F0%9F%98%80"],
    [2026, "2026"],
    [-0.5, "-0.5"],
    [true, "true"],
  ])("%p is sent as %s", (value, sent) => {
    expect(serializePath(template, { customer_id: value })).toBe(`/v1/customers/${sent}/usagesummary`);
  });

  test.each([[""], ["."], [".."], ["\ud800"], ["a\udc00b"], [undefined], [null], [NaN], [Infinity], [["a"]], [{}]])(
    "%p is refused",
    (value) => {
      expect(() => serializePath(template, { customer_id: value })).toThrow(ArgumentError);
      expect(() => serializePath(template, { customer_id: value })).toThrow(/^customer_id has to be an id/);
    },
  );

  test("is refused, or arrives as it was, as one segment, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        let path: string;
        try {
          path = serializePath(template, { customer_id: value });
        } catch (error) {
          expect(error).toBeInstanceOf(ArgumentError);
          expect(["", ".", ".."].includes(value) || Buffer.from(value).toString() !== value).toBe(true);
          return;
        }
        // What a URL parser makes of it is what a server gets.
        const segments = new URL(`https://partner.example${path}`).pathname.split("/");
        expect(segments).toHaveLength(5);
        expect(segments[3]).toMatch(/^(?:[\w.~-]|%[0-9A-F]{2})+$/);
        expect(decodeURIComponent(segments[3] ?? "")).toBe(value);
      }),
      { numRuns: 1000 },
    );
  });
});
