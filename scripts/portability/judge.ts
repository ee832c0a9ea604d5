import type { PortabilityCase } from "./cases.js";

/** What a probe says about one call. */
export interface Outcome {
  readonly name: string;
  readonly status?: number;
  /** What the client decoded, written as JSON once more. */
  readonly body?: unknown;
  /** The body as text, where the client keeps it. */
  readonly text?: string;
  readonly error?: string;
}

/** The outcomes that a probe printed, one line of JSON for each case. */
export function outcomesOf(output: string): readonly Outcome[] {
  const lines = output.split("\n").filter((line) => line.startsWith("{"));
  return lines.map((line) => JSON.parse(line));
}

/** Why a client did not cope with a case, or undefined when it did. */
export function problemOf(one: PortabilityCase, outcomes: readonly Outcome[]): string | undefined {
  const outcome = outcomes.find(({ name }) => name === one.name);
  if (!outcome) return `${one.name}: the probe printed nothing`;
  const { status, error, body, text } = outcome;
  if (status !== one.status) return `${one.name}: ${firstLine(error) ?? `the status was ${status}`}`;
  if (one.check === "errors") {
    return (text ?? "").includes(one.text ?? "") ? undefined : `${one.name}: the status is kept, the text is lost`;
  }
  const [difference] = differences(one.body, body, "");
  if (difference) return `${one.name}: ${firstLine(error) ?? difference}`;
  return undefined;
}

const firstLine = (text: string | undefined): string | undefined => text?.trim().split("\n")[0]?.slice(0, 160);

function differences(sent: unknown, decoded: unknown, path: string): readonly string[] {
  if (isSame(sent, decoded)) return [];
  if (!isObject(sent) || !isObject(decoded))
    return [`${path || "the body"} became ${JSON.stringify(decoded) ?? "nothing"}`];
  const keys = new Set([...Object.keys(sent), ...Object.keys(decoded)]);
  return [...keys].flatMap((key) => differences(sent[key], decoded[key], path ? `${path}.${key}` : key));
}

/** Whether two values mean the same to a caller: absent is null, and an instant has many spellings. */
function isSame(sent: unknown, decoded: unknown): boolean {
  if (isNothing(sent) || isNothing(decoded)) return isNothing(sent) && isNothing(decoded);
  if (typeof sent === "string" && typeof decoded === "string") return sent === decoded || isSameInstant(sent, decoded);
  // A code may come back as text, and a number as 1.0.
  return !isObject(sent) && !isObject(decoded) && (`${sent}` === `${decoded}` || Number(sent) === Number(decoded));
}

/** Null, absent, an empty list, or Go's zero time, which stands for none where a field is no pointer. */
function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0) || value === zeroTime;
}

const zeroTime = "0001-01-01T00:00:00Z";

/** Whether two texts are the same instant, to the second: some clients write no fraction, although they read it. */
function isSameInstant(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => Math.floor(Date.parse(text.replace(/\.\d+/, "")) / 1000));
  return /^\d{4}-\d\d-\d\dT/.test(one) && first === second;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
