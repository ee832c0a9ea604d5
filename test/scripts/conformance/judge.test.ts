import { describe, expect, test } from "@jest/globals";
import { judge, outputComplaints, requestComplaints } from "../../../scripts/conformance/judge.js";
import type { RunnerOutput } from "../../../scripts/conformance/runner-process.js";
import type { ReceivedRequest } from "../../../scripts/conformance/server.js";
import type { Expectation, ExpectedRequest, WireCase } from "../../../scripts/conformance/wire-case.js";

const path = "/v1/customers/1/usagesummary";

function caseOf(...requests: readonly ExpectedRequest[]): WireCase {
  const exchanges = requests.map((request) => ({ request, response: { status: 200 } }));
  return {
    id: "one",
    title: "One",
    level: "core",
    calls: [{ call: { customerId: "1" }, expect: [{ outcome: "summary" }] }],
    exchanges,
  };
}

function received(
  headers: Readonly<Record<string, string>> = {},
  more: Partial<ReceivedRequest> = {},
): ReceivedRequest {
  return { method: "GET", path, headers: Object.entries(headers), connection: 1, gapMs: 0, ...more };
}

describe("A request", () => {
  test.each<[string, ExpectedRequest, ReceivedRequest]>([
    ["of which nothing is expected", {}, received()],
    ["with method and path", { method: "GET", path }, received()],
    ["with a header in another case", { headers: { "ms-requestid": "r" } }, received({ "MS-RequestId": "r" })],
    ["with any value", { headers: { "ms-requestid": "*" } }, received({ "ms-requestid": "whatever" })],
    ["without a header that must not be there", { headers: { "content-type": null } }, received()],
  ])("%s is right", (_, expected, actual) => {
    expect(requestComplaints(caseOf(expected), [actual])).toEqual([]);
  });

  test.each<[string, ExpectedRequest, ReceivedRequest, string]>([
    ["with another method", { method: "GET" }, received({}, { method: "POST" }), "the method is"],
    ["with a path that means the same", { path: "/v1/a%20b" }, received({}, { path: "/v1/a+b" }), "the path is"],
    ["encoded in lowercase", { path: "/v1/%2F" }, received({}, { path: "/v1/%2f" }), "the path is"],
    ["with a query", { path }, received({}, { path: `${path}?a` }), "the path is"],
    [
      "with another header value",
      { headers: { "ms-cv": "a" } },
      received({ "ms-cv": "A" }),
      'the header ms-cv is "A", where a',
    ],
    [
      "without a header of any value",
      { headers: { "ms-cv": "*" } },
      received(),
      "the header ms-cv is absent, where any value",
    ],
    [
      "with an empty header of any value",
      { headers: { "ms-cv": "*" } },
      received({ "ms-cv": "" }),
      'the header ms-cv is ""',
    ],
    [
      "with a header twice",
      { headers: { a: "1" } },
      received(
        {},
        {
          headers: [
            ["a", "1"],
            ["A", "1"],
          ],
        },
      ),
      'the header a is "1, 1"',
    ],
    [
      "with a header that must not be there",
      { headers: { a: null } },
      received({ a: "1" }),
      'the header a is "1", where none',
    ],
  ])("%s is wrong", (_, expected, actual, complaint) => {
    expect(requestComplaints(caseOf(expected), [actual])).toEqual([expect.stringContaining(`Request 1: ${complaint}`)]);
  });

  test("of a later attempt has the ids of the first", () => {
    const twice = caseOf({}, { sameAsFirst: ["ms-requestid"] });
    const first = received({ "MS-RequestId": "r" });
    expect(requestComplaints(twice, [first, received({ "ms-requestid": "r" })])).toEqual([]);
    expect(requestComplaints(twice, [first, received({ "ms-requestid": "s" })])).toEqual([
      `Request 2: the header ms-requestid is "s", where the first request's (r) is expected.`,
    ]);
    expect(requestComplaints(twice, [received(), received()])).toHaveLength(1);
  });

  test("of a later attempt comes no sooner than it may, and over the connection that is expected", () => {
    const later = caseOf({}, { minGapMs: 200, connection: "new" });
    expect(requestComplaints(later, [received(), received({}, { gapMs: 200, connection: 2 })])).toEqual([]);
    expect(requestComplaints(later, [received(), received({}, { gapMs: 199 })])).toEqual([
      "Request 2 came 199 ms after the response before it, where at least 200 is expected.",
      'Request 2: the connection is "same", where new is expected.',
    ]);
  });

  test.each([
    [0, "The server received 0 requests, where 1 request was expected."],
    [2, "The server received 2 requests, where 1 request was expected."],
  ])("is missing or too much when %i arrived", (arrived, complaint) => {
    expect(
      requestComplaints(
        caseOf({}),
        Array.from({ length: arrived }, () => received()),
      ),
    ).toEqual([complaint]);
  });

  test("is too much when none is listed", () => {
    expect(requestComplaints(caseOf(), [received()])).toHaveLength(1);
  });
});

describe("What a runner printed", () => {
  const of = (output: Partial<RunnerOutput>): RunnerOutput => ({ id: "one", outcome: "error", ...output });

  test.each<[string, Expectation, RunnerOutput]>([
    ["with the status", { outcome: "error", status: 404 }, of({ status: 404, code: 3000 })],
    ["with a code as text", { outcome: "error", code: 2000 }, of({ code: "2000" })],
    ["with a code as number", { outcome: "error", code: "2000" }, of({ code: 2000 })],
    ["with null for no code", { outcome: "error", code: null }, of({})],
    [
      "with ids and description",
      { outcome: "error", requestId: "r", correlationId: "c", description: "d" },
      of({ requestId: "r", correlationId: "c", description: "d" }),
    ],
    ["with a part of the body", { outcome: "error", bodyContains: "gate" }, of({ body: "Bad gateway" })],
    [
      "whose message names the coding, in any case",
      { outcome: "failure", messageContains: "zstd" },
      of({ outcome: "failure", message: "The body is in ZSTD." }),
    ],
    ["with the kind", { outcome: "failure", kind: "timeout" }, of({ outcome: "failure", kind: "timeout" })],
  ])("%s is right", (_, expected, output) => {
    expect(outputComplaints(expected, output)).toEqual([]);
  });

  test.each<[string, Expectation, RunnerOutput, string]>([
    [
      "of another outcome",
      { outcome: "summary" },
      of({ outcome: "failure", kind: "decode", message: "No JSON." }),
      "The outcome is failure (decode, No JSON.), where summary is expected.",
    ],
    [
      "that is an error for a failure",
      { outcome: "failure", kind: "decode" },
      of({ status: 500 }),
      "The outcome is error (500), where failure is expected.",
    ],
    [
      "with another status",
      { outcome: "error", status: 404 },
      of({ status: 400 }),
      "status is 400, where 404 is expected.",
    ],
    ["without a status", { outcome: "error", status: 404 }, of({}), "status is absent, where 404 is expected."],
    [
      "with another code",
      { outcome: "error", code: 2000 },
      of({ code: "02000" }),
      'code is "02000", where 2000 is expected.',
    ],
    [
      "with an object for a code",
      { outcome: "error", code: 2000 },
      of({ code: { value: 2000 } }),
      'code is {"value":2000}, where',
    ],
    [
      "with a code where there is none",
      { outcome: "error", code: null },
      of({ code: 0 }),
      "code is 0, where null is expected.",
    ],
    [
      "with another description",
      { outcome: "error", description: "a &amp; b" },
      of({ description: "a & b" }),
      "description is",
    ],
    [
      "with another request id",
      { outcome: "error", requestId: "r" },
      of({ requestId: "R" }),
      'requestId is "R", where "r"',
    ],
    ["with another correlation id", { outcome: "error", correlationId: "c" }, of({}), "correlationId is absent"],
    [
      "without the body",
      { outcome: "error", bodyContains: "gate" },
      of({}),
      'body is absent, where a text with "gate"',
    ],
    ["with another body", { outcome: "error", bodyContains: "gate" }, of({ body: "door" }), 'body is "door"'],
    [
      "of another kind",
      { outcome: "failure", kind: "timeout" },
      of({ outcome: "failure", kind: "connection" }),
      'kind is "connection"',
    ],
    ["without a message", { outcome: "error", messageContains: "x" }, of({}), "message is absent"],
    ["without a kind", { outcome: "failure", kind: "timeout" }, of({ outcome: "failure" }), "kind is absent"],
  ])("%s is wrong", (_, expected, output, complaint) => {
    expect(outputComplaints(expected, output)).toEqual([expect.stringContaining(complaint)]);
  });

  test("is judged together with the requests and the summary", () => {
    const expected: Expectation = { outcome: "summary", summary: { totalCost: 1 } };
    const wireCase = { ...caseOf({ path }), calls: [{ call: { customerId: "1" }, expect: [expected] }] };
    const output: RunnerOutput = { id: "one", outcome: "summary", summary: { totalCost: 2 } };
    expect(judge(wireCase, [received({}, { path: "/" })], [output])).toHaveLength(2);
    expect(judge(wireCase, [received()], [{ ...output, summary: { totalCost: 1 } }])).toEqual([]);
  });
});
