import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { retryAfterMs } from "../src/time.js";

const now = Date.parse("2026-11-21T12:00:00Z");

describe("Retry-After", () => {
  test.each([
    ["0", 0],
    ["12", 12_000],
    [" 12 ", 12_000],
    ["0012", 12_000],
    ["99999999999999999999", 1e23],
    ["Sat, 21 Nov 2026 12:00:30 GMT", 30_000],
    ["Sat, 21 Nov 2026 11:59:30 GMT", 0],
    ["Thu, 01 Jan 1970 00:00:00 GMT", 0],
  ])("%p asks for %d ms", (header, milliseconds) => {
    expect(retryAfterMs(header, now)).toBe(milliseconds);
  });

  test.each([
    [null],
    [""],
    ["soon"],
    ["-5"],
    ["+5"],
    ["1.5"],
    ["1e3"],
    ["0x10"],
    ["12 seconds"],
    ["2026-11-21T12:00:30Z"],
    ["Sat, 21 Nov 2026 12:00:30"],
    ["Sat, 21 Nov 2026 12:00:30 UTC"],
    ["Sat, 99 Nov 2026 12:00:30 GMT"],
    ["sat, 21 nov 2026 12:00:30 gmt"],
  ])("%p asks for nothing", (header) => {
    expect(retryAfterMs(header, now)).toBeUndefined();
  });

  test("never asks for less than nothing, and never for what is no number, whatever it holds", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.nat().map(String),
          fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
        ),
        (header) => {
          const asked = retryAfterMs(header, now);
          expect(asked === undefined || asked >= 0).toBe(true);
        },
      ),
    );
  });

  test("reads every date as HTTP writes it", () => {
    const dates = fc.date({ min: new Date("1970-01-01Z"), max: new Date("9999-12-31Z"), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        const seconds = Math.floor(date.getTime() / 1000) * 1000;
        expect(retryAfterMs(date.toUTCString(), now)).toBe(Math.max(0, seconds - now));
      }),
    );
  });
});
