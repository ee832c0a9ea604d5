import { differs, subsetComplaints } from "./compare.js";
import type { RunnerOutput } from "./runner-process.js";
import { repeats } from "./secrets.js";
import type { ReceivedRequest } from "./server.js";
import type { Call, Expectation, ExpectedCall, ExpectedRequest, WireCase } from "./wire-case.js";

/** The longest message, in characters, that a client may give for an error. */
const maxMessageLength = 2000;

/** Everything in which a client did not behave as the case says, a sentence each. There is one output for each call. */
export function judge(
  wireCase: WireCase,
  received: readonly ReceivedRequest[],
  outputs: readonly RunnerOutput[],
): readonly string[] {
  return [
    ...requestComplaints(wireCase, received),
    ...wireCase.calls.flatMap((call, index) => callComplaints(wireCase, call, outputs[index] as RunnerOutput, index)),
    ...wireCase.calls.flatMap(({ call }, index) => secretComplaints(call, outputs[index] as RunnerOutput)),
    ...outputs.flatMap(messageComplaints),
  ];
}

/** Whatever the server sent, the caller never gets a token or the password of a URL back. */
function secretComplaints({ token = "", baseUrl = "" }: Call, output: RunnerOutput): readonly string[] {
  const [, password = ""] = /:\/\/[^/@]*:([^/@]+)@/.exec(baseUrl) ?? [];
  return Object.entries(output)
    .filter(([name, value]) => name !== "id" && [token, password].some((secret) => repeats(value, secret)))
    .map(([name]) => `What the caller got repeats the token or a password: ${name}.`);
}

/** A message is one line of a log and holds no terminal escapes. */
function messageComplaints({ message }: RunnerOutput): readonly string[] {
  if (typeof message !== "string") return [];
  const complaints: string[] = [];
  if (/[\p{Cc}\u2028\u2029]/u.test(message)) complaints.push("The message holds a line break or a control character.");
  const { length } = [...message];
  if (length > maxMessageLength) complaints.push(`The message has ${length} characters.`);
  return complaints;
}

/** An output that meets any one expectation is right. Otherwise the complaints are about the first. */
function callComplaints(
  { calls }: WireCase,
  { expect }: ExpectedCall,
  output: RunnerOutput,
  index: number,
): readonly string[] {
  const complaints = expect.map((one) => outputComplaints(one, output));
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
export function outputComplaints(expected: Expectation, output: RunnerOutput): readonly string[] {
  if (output.outcome !== expected.outcome) {
    const { outcome, kind, status, message } = output;
    const details = [kind, status, message].filter((detail) => detail !== undefined && detail !== null).join(", ");
    return [`The outcome is ${outcome}${details && ` (${details})`}, where ${expected.outcome} is expected.`];
  }
  const complaints: string[] = [];
  if (expected.summary) complaints.push(...subsetComplaints(expected.summary, output.summary, "summary"));
  for (const name of ["status", "code", "description", "requestId", "correlationId", "kind"] as const) {
    if (expected[name] === undefined) continue;
    if (asText(expected[name]) !== asText(output[name])) {
      complaints.push(differs(name, JSON.stringify(expected[name]), output[name]));
    }
  }
  const { bodyContains } = expected;
  if (bodyContains !== undefined && !(typeof output.body === "string" && output.body.includes(bodyContains))) {
    complaints.push(differs("body", `a text with ${JSON.stringify(bodyContains)}`, output.body));
  }
  const { messageContains } = expected;
  if (messageContains !== undefined && !`${output.message}`.toLowerCase().includes(messageContains.toLowerCase())) {
    complaints.push(differs("message", `a text with ${JSON.stringify(messageContains)}`, output.message));
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
