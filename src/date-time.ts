import { ArgumentError } from "./errors.js";

/** An instant as the service wrote it. */
export interface DateTime {
  /** Milliseconds since 1970 in UTC: for `Date` and for comparing. */
  readonly epochMs: number;
  /** What is beyond the millisecond, in units of 100 ns: 0 to 9,999. */
  readonly ticks: number;
  /** The offset from UTC in minutes, such as -480; undefined when none was written, which means UTC. */
  readonly offsetMinutes: number | undefined;
}

const form = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,7}))?(?:Z|([+-])(\d\d):(\d\d))?$/;

/**
 * Reads a date-time in every form that the service is known to send: 0 to 7 fraction digits; an offset, `Z`, or none.
 *
 * @throws {ArgumentError} when the text is no such date-time.
 */
export function readDateTime(text: string): DateTime {
  const [, seconds, fraction = "", sign, hours, minutes] = form.exec(text) ?? [];
  const local = Date.parse(`${seconds}Z`);
  // Date.parse rolls the 31st of a short month over into the next.
  if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(seconds ?? "")) {
    throw new ArgumentError(`"${text}" is no date-time such as 2026-11-30T23:59:59.9999999-08:00.`);
  }
  const offset = sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) : 0;
  const digits = fraction.padEnd(7, "0");
  return {
    epochMs: local + Number(digits.slice(0, 3)) - offset * 60_000,
    ticks: Number(digits.slice(3)),
    offsetMinutes: sign || text.endsWith("Z") ? offset : undefined,
  };
}
