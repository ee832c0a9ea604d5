import { differs, subsetComplaints } from "./compare.js";
import type { ReceivedRequest } from "./server.js";
import type { Expectation, ExpectedRequest, Outcome, WireCase } from "./wire-case.js";

/** What a runner prints about one call: what its client gave to the caller, in the words of the wire. */
export interface Answer {
  readonly id: string;
  readonly outcome: Outcome;
  readonly summary?: unknown;
  readonly status?: unknown;
  readonly code?: unknown;
  readonly description?: unknown;
  readonly requestId?: unknown;
  readonly correlationId?: unknown;
  readonly body?: unknown;
  readonly kind?: unknown;
  readonly message?: unknown;
}

/** Everything in which a client did not behave as the case says, a sentence each. */
export function judge(wireCase: WireCase, received: readonly ReceivedRequest[], answer: Answer): readonly string[] {
  return [...requestComplaints(wireCase, received), ...answerComplaints(wireCase.expect, answer)];
}

/** How the requests that reached the server differ from those of the case. */
export function requestComplaints(wireCase: WireCase, received: readonly ReceivedRequest[]): readonly string[] {
  const { exchanges } = wireCase;
  const complaints = exchanges.flatMap(({ request = {} }, index) => {
    const actual = received[index];
    return actual ? oneRequestComplaints(request, actual, received[0], `Request ${index + 1}`) : [];
  });
  if (received.length === exchanges.length) return complaints;
  return [
    `The server received ${count(received.length)}, where ${count(exchanges.length)} was expected.`,
    ...complaints,
  ];
}

function oneRequestComplaints(
  expected: ExpectedRequest,
  actual: ReceivedRequest,
  first: ReceivedRequest | undefined,
  name: string,
): readonly string[] {
  const complaints: string[] = [];
  if (expected.method !== undefined && expected.method !== actual.method) {
    complaints.push(differs(`${name}: the method`, expected.method, actual.method));
  }
  if (expected.path !== undefined && expected.path !== actual.path) {
    complaints.push(differs(`${name}: the path`, expected.path, actual.path));
  }
  for (const [header, value] of Object.entries(expected.headers ?? {})) {
    const found = headerOf(actual, header);
    if (!isHeaderAsExpected(value, found)) {
      const wanted = value === "*" ? "any value" : (value ?? "none");
      complaints.push(differs(`${name}: the header ${header}`, wanted, found));
    }
  }
  for (const header of expected.sameAsFirst ?? []) {
    const found = headerOf(actual, header);
    const before = first && headerOf(first, header);
    if (found === undefined || found !== before) {
      complaints.push(differs(`${name}: the header ${header}`, `the first request's (${before ?? "absent"})`, found));
    }
  }
  return complaints;
}

function isHeaderAsExpected(expected: string | null, found: string | undefined): boolean {
  if (expected === null) return found === undefined;
  return expected === "*" ? found !== undefined && found !== "" : found === expected;
}

/** The value under a name in any case; a header that came twice is joined as RFC 9110 says. */
function headerOf({ headers }: ReceivedRequest, wanted: string): string | undefined {
  const values = headers.filter(([name]) => name.toLowerCase() === wanted.toLowerCase()).map(([, value]) => value);
  return values.length === 0 ? undefined : values.join(", ");
}

/** How what the caller got differs from what the case says. */
export function answerComplaints(expected: Expectation, answer: Answer): readonly string[] {
  if (answer.outcome !== expected.outcome) {
    const { outcome, kind, status, message } = answer;
    const details = [kind, status, message].filter((detail) => detail !== undefined && detail !== null).join(", ");
    return [`The outcome is ${outcome}${details && ` (${details})`}, where ${expected.outcome} is expected.`];
  }
  const complaints: string[] = [];
  if (expected.summary) complaints.push(...subsetComplaints(expected.summary, answer.summary, "summary"));
  for (const name of ["status", "code", "description", "requestId", "correlationId", "kind"] as const) {
    if (expected[name] === undefined) continue;
    if (asText(expected[name]) !== asText(answer[name])) {
      complaints.push(differs(name, JSON.stringify(expected[name]), answer[name]));
    }
  }
  const { bodyContains } = expected;
  if (bodyContains !== undefined && !(typeof answer.body === "string" && answer.body.includes(bodyContains))) {
    complaints.push(differs("body", `a text with ${JSON.stringify(bodyContains)}`, answer.body));
  }
  return complaints;
}

/** 2000 and "2000" are the same, and so are null and absent; an object is none of them. */
function asText(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  return typeof value === "number" ? String(value) : value;
}

function count(requests: number): string {
  return requests === 1 ? "1 request" : `${requests} requests`;
}
