import fc from "fast-check";
import type { Expectation, WireCase, WireResponse } from "../../scripts/conformance/wire-case.js";
import { pieces, repeated } from "./hostile-text.js";

/** A token with every kind of character that is escaped somewhere. */
const token = `Wv3+hd/Ty"5<b&n'm\\k%8=.~-Low`;
const customerId = "1d6f6a0e-6d0c-4a51-9f43-6f0b8f9a2c77";
const megabyte = 2 ** 20;
/** As long as every HTTP library takes a header. */
const headerLength = 6000;

/** The ways in which a call may end. */
const responded: readonly Expectation[] = [{ outcome: "summary" }, { outcome: "error" }];
const failed: readonly Expectation[] = (["decode", "connection"] as const).map((kind) => ({
  outcome: "failure",
  kind,
}));

function caseOf(id: string, title: string, response: WireResponse, more: Partial<WireCase> = {}): WireCase {
  const call = { customerId, token, timeoutMs: 60_000 };
  const calls = [{ call, expect: [...responded, ...failed] }];
  return { id, title, level: "core", calls, exchanges: [{ response }], ...more };
}

/** One piece of hostile text a megabyte long, wherever in a response a client looks closely. */
function longCases(): readonly WireCase[] {
  const json = { "Content-Type": "application/json" };
  return pieces.flatMap((piece, index) => {
    const long = repeated(piece, megabyte);
    const shorter = repeated(piece, megabyte / 4);
    const header = repeated(piece, headerLength).replace(/[^\x20-\x7e]/g, "~");
    const shown = JSON.stringify(piece);
    return [
      caseOf(`long-body-${index}`, `A body of ${shown}`, { status: 200, headers: json, body: long }),
      caseOf(`long-number-${index}`, `A number of ${shown}`, {
        status: 200,
        headers: json,
        body: `{"totalCost":${long}x,"budget":{"amount":"${long}`,
      }),
      caseOf(`long-texts-${index}`, `Texts of ${shown}`, {
        status: 400,
        headers: json,
        body: JSON.stringify({ code: shorter, description: `${token.slice(0, -1)}${long}` }),
      }),
      caseOf(`long-date-${index}`, `A date-time of ${shown}`, {
        status: 200,
        headers: json,
        body: JSON.stringify({ billingStartDate: shorter, currencyCode: token.slice(0, -1) + shorter }),
      }),
      caseOf(`long-headers-${index}`, `Headers of ${shown}`, {
        status: 200,
        headers: {
          "Content-Type": header,
          "Retry-After": header,
          Date: header,
          "MS-RequestId": header,
          "MS-CV": header,
        },
        body: "{}",
      }),
      caseOf(`long-charset-${index}`, `A charset of ${shown}`, {
        status: 429,
        headers: { "Content-Type": `application/json; charset=${header}`, "Content-Encoding": header },
        body: "{}",
      }),
    ];
  });
}

const text = fc.oneof(
  fc.string({ unit: "binary-ascii", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.constantFrom(
    ...pieces,
    token,
    encodeURIComponent(token),
    JSON.stringify(token),
    "null",
    "constructor",
    "__proto__",
  ),
);
const headerValue = text.map((value) => value.replace(/[^\x20-\x7e]/g, "~"));
const scalar = fc.oneof(text, fc.double(), fc.integer(), fc.bigInt().map(String), fc.boolean(), fc.constant(null));
const member = fc.constantFrom(
  ..."code description message data source totalCost budget amount currencyCode resourceId resourceName".split(" "),
  ..."billingStartDate billingEndDate lastModifiedDate links self uri method headers attributes objectType".split(" "),
  "__proto__",
);
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(member, tie("value"), { maxKeys: 5 }),
  ),
  object: fc.dictionary(member, tie("value"), { maxKeys: 6 }),
})).object;
const body = fc.oneof(
  json.map((value) => JSON.stringify(value)),
  fc.tuple(json, fc.nat()).map(([value, cut]) => JSON.stringify(value).slice(0, cut % 40)),
  text,
);
const bytes = fc.uint8Array({ maxLength: 80 }).map((value) => Buffer.from(value).toString("base64"));
const mediaType = fc.oneof(
  fc.constantFrom("application/json", "application/json; charset=utf-8", "text/html", "application/xml", "text/json"),
  headerValue,
);
const headers = fc.record(
  {
    "Content-Type": fc.oneof(mediaType, fc.array(mediaType, { maxLength: 3 })),
    "Content-Encoding": fc.oneof(fc.constantFrom("gzip", "deflate", "identity", "gzip, gzip", ","), headerValue),
    "Retry-After": fc.oneof(fc.constantFrom("1", "-1", "1e9", "Fri, 31 Dec 1999 23:59:59 GMT"), headerValue),
    "MS-RequestId": headerValue,
    "MS-CorrelationId": headerValue,
    "WWW-Authenticate": headerValue,
    Date: headerValue,
  },
  { requiredKeys: [] },
);
const response: fc.Arbitrary<WireResponse> = fc
  .record({
    // Neither 1xx nor the statuses without a body, whose bytes would belong to the next response.
    status: fc.constantFrom(200, 200, 200, 201, 299, 302, 400, 401, 403, 404, 418, 429, 500, 503, 599),
    headers,
    content: fc.oneof(
      body.map((value) => ({ body: value })),
      bytes.map((value) => ({ bodyBase64: value })),
    ),
    more: fc.record(
      {
        byteOrderMark: fc.boolean(),
        chunked: fc.boolean(),
        contentCoding: fc.constantFrom("gzip" as const, "deflate" as const),
        cutAfterBytes: fc.nat({ max: 40 }),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ content, more, ...others }) => ({ ...others, ...content, ...more }));

/** Bytes that are hardly HTTP. */
const rawResponse = fc.tuple(text, text, text).map(
  ([reason, line, rest]): WireResponse => ({
    raw: `HTTP/1.1 200 ${reason}\r\n${line}\r\nContent-Length: 2\r\n\r\n${rest}`.replace(/[^\0-\xff]/g, "~"),
  }),
);

// Mono undoes the encoding of a few ASCII characters beside others; a wire case has all of these by themselves.
const idText = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .map((text) => text.replace(/[!'()*]/g, "_"));

/** An id must arrive as it is, or be refused if it would lead to another path. */
function idCase(id: string, index: number): WireCase {
  const isRefused = id === "." || id === "..";
  const path = `/v1/customers/${encodeURIComponent(id)}/usagesummary`;
  const exchanges = isRefused ? [] : [{ request: { path }, response: { status: 200, body: '{"totalCost":3.25}' } }];
  const expect: Expectation = isRefused
    ? { outcome: "failure", kind: "argument" }
    : { outcome: "summary", summary: { totalCost: 3.25 } };
  const calls = [{ call: { customerId: id, timeoutMs: 60_000 }, expect: [expect] }];
  return { id: `id-${index}`, title: `The id ${JSON.stringify(id)}`, level: "core", calls, exchanges };
}

/** Wire cases that no person would write: the same ones for the same seed, which `FUZZ_SEED` in the environment sets. */
export function hostileCases(seed = Number(process.env["FUZZ_SEED"] ?? 1), size = 100): readonly WireCase[] {
  const sample = <Value>(values: fc.Arbitrary<Value>) => fc.sample(values, { seed, numRuns: size });
  const title = `Made of the seed ${seed}`;
  return [
    ...longCases(),
    ...sample(response).map((one, index) => caseOf(`response-${index}`, title, one)),
    ...sample(rawResponse).map((one, index) => caseOf(`raw-${index}`, title, one)),
    ...sample(idText).map(idCase),
  ];
}
