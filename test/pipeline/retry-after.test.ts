import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { retryAfterMs as read } from "../../src/pipeline/retry-after.js";

const now = Date.parse("2026-11-21T12:00:00Z");
const retryAfterMs = (header: string | null, more: Record<string, string> = {}) =>
  read(new Headers({ ...more, ...(header !== null && { "Retry-After": header }) }), () => now);

describe("Retry-After", () => {
  test.each([
    ["0", 0],
    ["12", 12_000],
    [" 12 ", 12_000],
    ["0012", 12_000],
    ["99999999999999999999", Number.MAX_SAFE_INTEGER],
    ["9".repeat(400), Number.MAX_SAFE_INTEGER],
    ["Sat, 21 Nov 2026 12:00:30 GMT", 30_000],
    ["Sat, 21 Nov 2026 11:59:30 GMT", 0],
    ["Thu, 01 Jan 1970 00:00:00 GMT", 0],
    ["1, 1", 1000],
    ["1,3, 2", 3000],
    ["soon, 2", 2000],
    ["2, -5", 2000],
    ["Sat, 21 Nov 2026 12:00:30 GMT, Sat, 21 Nov 2026 12:00:20 GMT", 30_000],
    ["5, Sat, 21 Nov 2026 12:00:04 GMT", 5000],
  ])("%p asks for %d ms", (header, milliseconds) => {
    expect(retryAfterMs(header)).toBe(milliseconds);
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
    expect(retryAfterMs(header)).toBeUndefined();
  });

  test.each([
    ["a clock that is behind", "Sat, 21 Nov 2026 12:05:00 GMT", "Sat, 21 Nov 2026 12:05:03 GMT", 3000],
    ["a clock that is ahead", "Sat, 21 Nov 2026 11:00:00 GMT", "Sat, 21 Nov 2026 11:00:03 GMT", 3000],
    ["a date before that of its response", "Sat, 21 Nov 2026 12:05:00 GMT", "Sat, 21 Nov 2026 12:04:00 GMT", 0],
    ["a response without a readable Date", "just now", "Sat, 21 Nov 2026 12:00:03 GMT", 3000],
  ])("measures a date against the Date of its response: %s", (_, date, retryAfter, milliseconds) => {
    expect(retryAfterMs(retryAfter, { Date: date })).toBe(milliseconds);
  });

  test("never asks for less than nothing, and never for what is no number, whatever it holds", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme-ascii" }),
          fc.nat().map(String),
          fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
        ),
        (header) => {
          const asked = retryAfterMs(header);
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
        expect(retryAfterMs(date.toUTCString())).toBe(Math.max(0, seconds - now));
      }),
    );
  });
});
