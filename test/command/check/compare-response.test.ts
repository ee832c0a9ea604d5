import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compareResponse } from "../../../src/command/check/compare/compare-response.js";
import { hiddenName } from "../../../src/command/check/compare/shown-name.js";
import { createReport } from "../../../src/command/check/report.js";
import { reportText } from "../../../src/command/check/report-text.js";
import { specTables } from "../../../src/command/check/spec-tables.js";
import type { TransportResponse } from "../../../src/transport/transport.js";

const listedHeaders = {
  "Content-Type": "application/json; charset=utf-8",
  "MS-CorrelationId": "c-1",
  "MS-RequestId": "r-1",
  "MS-CV": "v.0",
  "MS-ServerId": "0a1b2c3d",
};

function response(body: string | Uint8Array, overrides: Partial<TransportResponse> = {}): TransportResponse {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return { status: 200, headers: new Headers(listedHeaders), body: bytes, ...overrides };
}

const differencesOf = (body: unknown, secrets: readonly string[] = []) =>
  compareResponse(specTables, response(JSON.stringify(body)), secrets).differences;

describe("A value of another type or format", () => {
  test.each([
    [{ totalCost: "12.5" }, "/totalCost", "must be number or null", "string (number)"],
    [{ currencyCode: 978 }, "/currencyCode", "must be string or null", "number"],
    [{ budget: [] }, "/budget", "must be object or null", "array"],
    [{ budget: { amount: {} } }, "/budget/amount", "must be number or null", "object"],
    [{ billingStartDate: "2026-11-01" }, "/billingStartDate", 'must match format "date-time"', "string (date)"],
    [
      { billingEndDate: "2026-11-30T23:59:59" },
      "/billingEndDate",
      'must match format "date-time"',
      "string (date-time without offset)",
    ],
    [{ links: { self: { headers: [{}, 7, 8] } } }, "/links/self/headers/*", "must be object", "number"],
    [
      { links: { self: { headers: [{ key: true }] } } },
      "/links/self/headers/*/key",
      "must be string or null",
      "boolean",
    ],
  ])("is reported of %j", (body, path, problem, received) => {
    expect(differencesOf(body)).toEqual([{ kind: "wrong-value", path, problem, received }]);
  });

  test("is reported of errors as well", () => {
    const { differences } = compareResponse(specTables, response('{"code":{}}', { status: 500 }), []);
    expect(differences).toMatchObject([{ kind: "wrong-value", path: "/code", received: "object" }]);
  });
});

test.each([
  ["not-json", "{"],
  ["not-json", "<a/>"],
  ["not-an-object", "[]"],
  ["not-an-object", "null"],
  ["not-utf-8", new Uint8Array([0x7b, 0xff, 0x7d])],
  ["empty", ""],
])("A body is reported as %s", (problem, body) => {
  expect(compareResponse(specTables, response(body), []).differences).toEqual([{ kind: "body", problem }]);
});

test("A body is reported that is too large, or compressed in an unknown way", () => {
  const problemsOf = (overrides: Partial<TransportResponse>) =>
    compareResponse(specTables, response("", overrides), []).differences;
  expect(problemsOf({ isTooLarge: true })).toEqual([{ kind: "body", problem: "too-large" }]);
  expect(problemsOf({ undecoded: "nothing here decodes x" })).toEqual([{ kind: "body", problem: "not-decoded" }]);
});

test("A byte order mark is no part of the JSON, and is noted", () => {
  const marked = new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]);
  expect(compareResponse(specTables, response(marked), [])).toMatchObject({ byteOrderMark: true, differences: [] });
  expect(compareResponse(specTables, response("{}"), [])).toMatchObject({ byteOrderMark: false });
});

test("XML is not what was asked for", () => {
  const headers = new Headers({ ...listedHeaders, "Content-Type": "application/xml" });
  const { differences } = compareResponse(specTables, response("<a/>", { headers }), []);
  expect(differences).toContainEqual({
    kind: "media-type",
    expected: ["application/json", "text/json"],
    received: "application/xml",
  });
});

describe("The name of an unknown property", () => {
  const shownNameOf = (name: string, secrets: readonly string[] = [], others: object = {}) =>
    differencesOf({ [name]: null, ...others }, secrets).map((difference) => "path" in difference && difference.path);

  test.each(["forecast", "amuont", "snake_case", "usage2", "@odata.context", "cost-center"])("is shown: %s", (name) => {
    expect(shownNameOf(name)).toEqual([`/${name}`]);
  });

  test.each([
    "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4",
    "customer_3c1f7f0a5b1e4c8e",
    "someone@customer.example",
    "1234567",
    "Two Words",
    "客戶",
    "x".repeat(41),
    "\u001b[31m",
  ])("is hidden where it is no plain name: %j", (name) => {
    expect(shownNameOf(name)).toEqual([`/${hiddenName}`]);
  });

  test("is hidden where it is a value of the response, or holds the token", () => {
    expect(shownNameOf("Lakeside", [], { name: "lakeside" })).toEqual([`/${hiddenName}`]);
    expect(shownNameOf("for_Some-token", ["some-token"])).toEqual([`/${hiddenName}`]);
  });
});

test("A report holds no value of the response, whatever the response is", () => {
  const word = fc.stringMatching(/^[a-z]{9,16}$/).map((text) => `q${text}`);
  const secret = fc.oneof(word, fc.uuid(), fc.integer({ min: 100_000_000 }).map(String), fc.emailAddress());
  const known = fc.constantFrom(
    "name",
    "id",
    "totalCost",
    "billingStartDate",
    "budget",
    "links",
    "attributes",
    "regions",
  );
  const scalar = fc.oneof(secret, fc.integer({ min: 100_000_000 }), fc.boolean(), fc.constant(null));
  const member = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.dictionary(known, scalar, { maxKeys: 3 }));
  const body = fc.dictionary(known, member, { maxKeys: 8 });

  fc.assert(
    fc.property(body, secret, secret, secret, fc.constantFrom(200, 404, 418), (value, token, id, header, status) => {
      // A far end that repeats its values as names, in the body and in headers.
      const repeated = Object.fromEntries([token, id, ...scalarsOf(value)].map((text) => [text, text]));
      const headers = new Headers({ ...listedHeaders, "ms-region": header, "Content-Type": "application/json" });
      for (const text of [token, id]) if (/^[a-z0-9-]+$/.test(text)) headers.set(`ms-${text}`, text);
      const received = response(JSON.stringify({ ...value, ...repeated }), { status, headers });
      const report = createReport([compareResponse(specTables, received, [token, id])], specTables);
      const texts = [JSON.stringify(report), reportText(report, "en"), reportText(report, "zh-TW")];
      for (const text of texts) {
        for (const secretText of [token, id, header, ...scalarsOf(value)]) expect(text).not.toContain(secretText);
      }
    }),
  );
});

function scalarsOf(value: unknown): string[] {
  if (typeof value === "string" || typeof value === "number") return [`${value}`];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(scalarsOf) : [];
}
