import type { Limits } from "./call.js";
import { ArgumentError, check } from "./errors.js";
import { printable } from "./printable.js";
import type { Success } from "./result.js";

/**
 * Puts values into a path: RFC 3986's unreserved characters as they are, all else percent-encoded. Refused is what would
 * call something else: an empty value leaves `//` in the path, and URL parsers resolve `.` and `..` even when they are
 * percent-encoded, so that the token would go to another operation.
 *
 * @throws {ArgumentError} when a value is not text, is empty, `.` or `..`, or holds a lone surrogate.
 */
export function serializePath(path: string, values: Readonly<Record<string, unknown>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    // \p{Surrogate} matches only halves that have lost their other half.
    check(
      typeof value === "string" && !/^\.{0,2}$|\p{Surrogate}/u.test(value),
      `${name} has to be an id: text that is not empty, ".", ".." or malformed.`,
    );
    return encodeURIComponent(value).replace(/[!'()*]/g, (character) =>
      `%${character.charCodeAt(0).toString(16)}`.toUpperCase(),
    );
  });
}

/**
 * Refuses what would break out of a header, or cannot be sent in one.
 *
 * @throws {ArgumentError} when it holds a line break, another control character, or one beyond ASCII.
 */
export function checkHeaderValue(name: string, value: unknown): string {
  const isScalar = ["string", "number", "boolean"].includes(typeof value);
  check(isScalar && /^[\t\x20-\x7e]*$/.test(`${value}`), `${name} has to be printable ASCII.`);
  return `${value}`;
}

/**
 * Refuses what is no signal, before it is listened to.
 *
 * @throws {ArgumentError} when it is neither an AbortSignal nor nothing.
 */
export function checkSignal(signal: unknown): void {
  if (signal === undefined || signal === null) return;
  const { aborted, addEventListener, removeEventListener } = signal as Partial<AbortSignal>;
  check(
    typeof aborted === "boolean" && [addEventListener, removeEventListener].every((one) => typeof one === "function"),
    "signal has to be an AbortSignal. Pass that of an AbortController.",
  );
}

/**
 * The limits that some options set, over others. Refused are those that are no numbers: a timer would take them for zero.
 *
 * @throws {ArgumentError} when a limit is not a number from 0.
 */
export function limitsOf(options: Partial<Limits>, others: Limits): Limits {
  let limits = others;
  for (const name in others) {
    const limit = options[name as keyof Limits];
    if (limit === undefined) continue;
    check(typeof limit === "number" && limit >= 0, `${name} has to be a number from 0.`);
    limits = { ...limits, [name]: limit };
  }
  return limits;
}

/**
 * Checks a base URL and drops its trailing slashes. A token reaches every customer's data, so it goes over https only;
 * plain http is for this machine, or for hosts that the caller vouches for, such as a container beside this one. The
 * message does not repeat the URL, because it may hold a password.
 *
 * @throws {ArgumentError} when it is no URL, is http where that is not allowed, or carries credentials, a query or a fragment.
 */
export function checkBaseUrl(baseUrl: string, { allowInsecureHttp = false } = {}): string {
  const url = parseUrl(baseUrl);
  check(
    // URL parsers take a backslash for a slash, and drop tabs and line breaks, so that it is not what it looks like.
    /^https?:$/.test(url?.protocol ?? "") && !/[?#\\\s]/.test(baseUrl) && !url?.username && !url?.password,
    "baseUrl has to be an https URL without credentials, query or fragment.",
  );
  check(
    url?.protocol === "https:" || allowInsecureHttp || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url?.hostname ?? ""),
    "baseUrl has to be an https URL: over plain http, anybody on the way could read the token. Where the way is safe, set allowInsecureHttp.",
  );
  return url?.href.replace(/([^/])\/+$/, "$1") ?? "";
}

/** `URL.canParse` is too young for some runtimes. */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** A value whose numbers are the decimal text that the wire had for them. */
export type Exact<Value> = Value extends number
  ? string
  : Value extends readonly (infer Item)[]
    ? Exact<Item>[]
    : Value extends object
      ? { [Key in keyof Value]: Exact<Value[Key]> }
      : Value;

/** A string of JSON, up to the end where it was cut off so that it is read once only, or a number. */
const stringOrNumber = /"(?:[^"\\]|\\(?:.|$))*(?:"|$)|-?\d[\d.eE+-]*/gs;

/**
 * The body of a JSON success with every number as the text that came, such as `"31.40159265358979323846"`: a JavaScript
 * number keeps about 16 digits, the service sends up to 20 after the point.
 *
 * @throws {ArgumentError} when the body was longer than the text that the result keeps, or was not JSON.
 */
export function exactAmounts<Data>({ text }: Success<number, Data>): Exact<Data> {
  try {
    return JSON.parse(text.replace(stringOrNumber, (token) => (token[0] === '"' ? token : `"${token}"`)));
  } catch (cause) {
    throw new ArgumentError("This result has no whole JSON body, so its digits cannot be had.", { cause });
  }
}

/** An instant as the service wrote it. */
export interface DateTime {
  /** Milliseconds since 1970 in UTC: for `Date` and for comparing. */
  readonly epochMs: number;
  /** What is beyond the millisecond, in units of 100 ns: 0 to 9,999. */
  readonly ticks: number;
  /** The offset from UTC in minutes, such as -480; undefined when none was written, which means UTC. */
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
  check(
    local.toJSON() === `${written}Z` && !Number.isNaN(epochMs),
    `"${printable(text)}" is no date-time such as 2026-11-30T23:59:59.9999999-08:00.`,
  );
  return {
    epochMs,
    ticks: Number(digits.slice(3)),
    offsetMinutes: zone ? (Number(local) - epochMs) / 60_000 : undefined,
  };
}
