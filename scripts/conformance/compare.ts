/** Doubles are equal when they differ by less than this fraction of the expected one. */
const relativeError = 1e-12;
const nanosecondsInMicrosecond = 1000n;

const dateTime = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d+))?([Zz]|[+-]\d\d:\d\d)?$/;
const digits = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** What is in `expected` and not in `actual`, a sentence each. Anything else in `actual` is ignored. */
export function subsetComplaints(expected: unknown, actual: unknown, path: string): readonly string[] {
  if (expected === null || expected === undefined) {
    return actual === null || actual === undefined ? [] : [differs(path, "null or nothing", actual)];
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) {
      return [differs(path, `a list of ${expected.length}`, actual)];
    }
    return expected.flatMap((item, index) => subsetComplaints(item, actual[index], `${path}[${index}]`));
  }
  if (typeof expected === "object") return objectComplaints(expected, actual, path);
  return isSameValue(expected, actual) ? [] : [differs(path, JSON.stringify(expected), actual)];
}

function objectComplaints(expected: object, actual: unknown, path: string): readonly string[] {
  const isAbsent = actual === null || actual === undefined;
  const wanted = Object.entries(expected);
  // An object whose expected properties are all null may be absent; one that is expected to be empty may not.
  if (isAbsent ? wanted.length === 0 : typeof actual !== "object" || Array.isArray(actual)) {
    return [differs(path, "an object", actual)];
  }
  const found = (actual ?? {}) as Record<string, unknown>;
  return wanted.flatMap(([name, value]) => subsetComplaints(value, ownValue(found, name), `${path}.${name}`));
}

/** Every object inherits names such as `constructor`; only what was on the wire counts. */
function ownValue(object: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function isSameValue(expected: unknown, actual: unknown): boolean {
  if (typeof expected === "number") return isSameNumber(expected, numberOf(actual));
  if (typeof expected === "string" && typeof actual === "string") {
    return expected === actual || isSameInstant(instantOf(expected), instantOf(actual));
  }
  return expected === actual;
}

/** A runner may print an exact amount as text. */
function numberOf(value: unknown): number {
  if (typeof value === "number") return value;
  return typeof value === "string" && digits.test(value) ? Number(value) : Number.NaN;
}

function isSameNumber(expected: number, actual: number): boolean {
  return expected === actual || Math.abs(actual - expected) <= Math.abs(expected) * relativeError;
}

function isSameInstant(expected: bigint | undefined, actual: bigint | undefined): boolean {
  if (expected === undefined || actual === undefined) return false;
  const difference = expected - actual;
  return difference < nanosecondsInMicrosecond && difference > -nanosecondsInMicrosecond;
}

/** A date-time as nanoseconds since 1970; undefined when the text is not one. Without an offset it is UTC. */
export function instantOf(text: string): bigint | undefined {
  const [, year, month, day, hour, minute, second, fraction = "", offset = "Z"] = dateTime.exec(text) ?? [];
  if (year === undefined) return undefined;
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const milliseconds = Date.parse(`${written}Z`);
  // Date.parse reads 30 February as 2 March.
  if (Number.isNaN(milliseconds) || !new Date(milliseconds).toISOString().startsWith(written)) return undefined;
  const nanoseconds = BigInt(fraction.slice(0, 9).padEnd(9, "0"));
  return BigInt(milliseconds - offsetMilliseconds(offset)) * 1_000_000n + nanoseconds;
}

function offsetMilliseconds(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return (offset.startsWith("-") ? -minutes : minutes) * 60_000;
}

/** The sentence that says what differs, from what. */
export function differs(path: string, expected: string, actual: unknown): string {
  return `${path} is ${actual === undefined ? "absent" : JSON.stringify(actual)}, where ${expected} is expected.`;
}
