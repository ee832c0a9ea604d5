import { differs, subsetComplaints } from "./compare.js";
import { repeats } from "./secrets.js";
import type { ReceivedRequest } from "./server.js";
import type { Call, Expectation, ExpectedCall, ExpectedRequest, Outcome, WireCase } from "./wire-case.js";

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
  /** All that the language shows of the answer or the error when somebody prints it. */
  readonly printed?: unknown;
}

/** No client says more of what went wrong in one message. */
const longestMessage = 2000;

/** Everything in which a client did not behave as the case says, a sentence each. There is an answer for each call. */
export function judge(
  wireCase: WireCase,
  received: readonly ReceivedRequest[],
  answers: readonly Answer[],
): readonly string[] {
  return [
    ...requestComplaints(wireCase, received),
    ...wireCase.calls.flatMap((call, index) => callComplaints(wireCase, call, answers[index] as Answer, index)),
    ...wireCase.calls.flatMap(({ call }, index) => secretComplaints(call, answers[index] as Answer)),
    ...answers.flatMap(messageComplaints),
  ];
}

/** Whatever the server sent, the caller gets no token back, nor the password of a URL. */
function secretComplaints({ token = "", baseUrl = "" }: Call, answer: Answer): readonly string[] {
  const [, password = ""] = /:\/\/[^/@]*:([^/@]+)@/.exec(baseUrl) ?? [];
  return Object.entries(answer)
    .filter(([name, value]) => name !== "id" && [token, password].some((secret) => repeats(value, secret)))
    .map(([name]) => `What the caller got repeats the token or a password: ${name}.`);
}

/** A message is one line of a log, and nothing in it moves the cursor of a terminal. */
function messageComplaints({ message }: Answer): readonly string[] {
  if (typeof message !== "string") return [];
  const complaints: string[] = [];
  if (/[\p{Cc}\u2028\u2029]/u.test(message)) complaints.push("The message holds a line break or a control character.");
  const { length } = [...message];
  if (length > longestMessage) complaints.push(`The message has ${length} characters.`);
  return complaints;
}

/** An answer that meets one expectation is right; else it is held against the first. */
function callComplaints(
  { calls }: WireCase,
  { expect }: ExpectedCall,
  answer: Answer,
  index: number,
): readonly string[] {
  const complaints = expect.map((one) => answerComplaints(one, answer));
  if (complaints.some((found) => found.length === 0)) return [];
  const [first = []] = complaints;
  return calls.length === 1 ? first : first.map((complaint) => `Call ${index + 1}: ${complaint}`);
}

/** How the requests that reached the server differ from those of the case. */
export function requestComplaints(
  wireCase: Pick<WireCase, "exchanges">,
  received: readonly ReceivedRequest[],
): readonly string[] {
  const { exchanges } = wireCase;
  const complaints = exchanges.flatMap(({ request = {} }, index) => {
    const actual = received[index];
    return actual ? oneRequestComplaints(request, actual, received, `Request ${index + 1}`) : [];
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
  received: readonly ReceivedRequest[],
  name: string,
): readonly string[] {
  const [first] = received;
  const before = received[received.indexOf(actual) - 1];
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
    const wanted = first && headerOf(first, header);
    if (found === undefined || found !== wanted) {
      complaints.push(differs(`${name}: the header ${header}`, `the first request's (${wanted ?? "absent"})`, found));
    }
  }
  const { minGapMs = 0, connection } = expected;
  if (before && actual.gapMs < minGapMs) {
    complaints.push(
      `${name} came ${actual.gapMs} ms after the response before it, where at least ${minGapMs} is expected.`,
    );
  }
  const actualConnection = actual.connection === before?.connection ? "same" : "new";
  if (before && connection !== undefined && connection !== actualConnection) {
    complaints.push(differs(`${name}: the connection`, connection, actualConnection));
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
  const { messageContains } = expected;
  if (messageContains !== undefined && !`${answer.message}`.toLowerCase().includes(messageContains.toLowerCase())) {
    complaints.push(differs("message", `a text with ${JSON.stringify(messageContains)}`, answer.message));
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
