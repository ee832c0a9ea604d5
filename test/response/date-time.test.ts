import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { ArgumentError } from "../../src/errors.js";
import { readDateTime } from "../../src/response/date-time.js";

const utc = (text: string) => Date.parse(text);

describe("A date-time is read", () => {
  test.each([
    ["2026-11-01T00:00:00+00:00", utc("2026-11-01T00:00:00Z"), 0, 0],
    ["2026-11-01T00:00:00-07:00", utc("2026-11-01T07:00:00Z"), 0, -420],
    ["2026-11-30T23:59:59-08:00", utc("2026-12-01T07:59:59Z"), 0, -480],
    ["2026-11-30T23:59:59+05:45", utc("2026-11-30T18:14:59Z"), 0, 345],
    ["2026-11-20T03:11:08.52-08:00", utc("2026-11-20T11:11:08.520Z"), 0, -480],
    ["2026-11-20T06:42:17.358+00:00", utc("2026-11-20T06:42:17.358Z"), 0, 0],
    ["2026-11-30T23:59:59.9999999+00:00", utc("2026-11-30T23:59:59.999Z"), 9999, 0],
    ["2026-11-30T23:59:59Z", utc("2026-11-30T23:59:59Z"), 0, 0],
    ["2026-11-30T23:59:59", utc("2026-11-30T23:59:59Z"), 0, undefined],
    ["2026-11-30T23:59:59.1234567", utc("2026-11-30T23:59:59.123Z"), 4567, undefined],
    ["2024-02-29T00:00:00Z", utc("2024-02-29T00:00:00Z"), 0, 0],
    ["1969-12-31T23:59:59.5Z", -500, 0, 0],
  ])("in the form %s", (text, epochMs, ticks, offsetMinutes) => {
    expect(readDateTime(text)).toEqual({ epochMs, ticks, offsetMinutes });
  });

  test("with every offset and up to seven fraction digits", () => {
    const instants = fc.date({ min: new Date("0001-01-02Z"), max: new Date("9998-12-31Z"), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.integer({ min: -839, max: 839 }), fc.nat(9_999), (instant, offset, ticks) => {
        const local = new Date(instant.getTime() + offset * 60_000).toISOString().slice(0, -1);
        const minutes = String(Math.abs(offset) % 60).padStart(2, "0");
        const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, "0");
        const text = `${local}${String(ticks).padStart(4, "0")}${offset < 0 ? "-" : "+"}${hours}:${minutes}`;
        expect(readDateTime(text)).toEqual({ epochMs: instant.getTime(), ticks, offsetMinutes: offset });
      }),
    );
  });
});

test.each([
  [""],
  ["2026-11-30"],
  ["2026-11-31T00:00:00Z"],
  ["2023-02-29T00:00:00Z"],
  ["2026-13-01T00:00:00Z"],
  ["2026-11-30T24:00:01Z"],
  ["2026-11-30T23:59:59.12345678Z"],
  ["2026-11-30T23:59:59."],
  ["2026-11-30 23:59:59"],
  ["2026-11-30t23:59:59z"],
  ["30 November 2026"],
  [" 2026-11-30T23:59:59Z"],
])("%p is no date-time", (text) => {
  expect(() => readDateTime(text)).toThrow(ArgumentError);
  expect(() => readDateTime(text)).toThrow(`"${text}" is not a date-time such as`);
});
