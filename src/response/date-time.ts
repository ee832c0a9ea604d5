import { assertArgument } from "../errors.js";
import { printable } from "../redaction/printable.js";

/** An instant as the service wrote it. */
export interface DateTime {
  /** Milliseconds since 1970 in UTC: for `Date` and for comparing. */
  readonly epochMs: number;
  /** What is beyond the millisecond, in units of 100 ns: 0 to 9,999. */
  readonly ticks: number;
  /** The offset from UTC in minutes, such as -480. Undefined when none was written, which means UTC. */
  readonly offsetMinutes: number | undefined;
}

/**
 * Reads a date-time in every form that the service is known to send: 0 to 7 fraction digits; an offset, `Z`, or none.
 *
 * @throws {ArgumentError} when the text is no such date-time.
 */
export function readDateTime(text: string): DateTime {
  const [, seconds, fraction = "", zone] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,7}))?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
  const digits = fraction.padEnd(7, "0");
  const written = `${seconds}.${digits.slice(0, 3)}`;
  const local = new Date(`${written}Z`);
  const epochMs = Date.parse(written + (zone ?? "Z"));
  // Date rolls the 31st of a short month over into the next.
  assertArgument(
    local.toJSON() === `${written}Z` && !Number.isNaN(epochMs),
    `"${printable(text)}" is not a date-time such as 2026-11-30T23:59:59.9999999-08:00.`,
  );
  return {
    epochMs,
    ticks: Number(digits.slice(3)),
    offsetMinutes: zone ? (Number(local) - epochMs) / 60_000 : undefined,
  };
}
