import { inspect } from "node:util";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  ArgumentError,
  ConnectionError,
  createPartnerCenterClient,
  DecodeError,
  readDateTime,
  StatusError,
  type Transport,
} from "../../src/client.js";
import { parseWithExactNumbers } from "../../src/response/exact-numbers.js";
import { ValidationError, validation } from "../../src/validate/index.js";
import { xmlDecoder } from "../../src/xml/index.js";
import { pieces } from "./hostile-text.js";

/** How long each property is tried. A bug that was found once is kept as a test of its own. */
const bounded = { numRuns: 1_000_000, interruptAfterTimeLimit: 10_000, markInterruptAsFailure: false };
const token = "eyJhbGciOiJub25lIn0.made-up/for+tests~=";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join("")),
);
const headerValue = text.map((value) => value.replace(/[^\x20-\x7e]/g, "~"));
const someJson = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(fc.constantFrom("code", "description", "budget"), fc.jsonValue()),
);
const body = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .oneof(
      text,
      someJson.map((value) => JSON.stringify(value)),
    )
    .map((value) => new TextEncoder().encode(value)),
);
const headers = fc.record(
  {
    "Content-Type": fc.oneof(
      headerValue,
      fc.constantFrom("application/json", "application/xml", "text/plain; charset=x"),
    ),
    "Retry-After": headerValue,
    Date: headerValue,
    "MS-RequestId": headerValue,
    "WWW-Authenticate": headerValue,
  },
  { requiredKeys: [] },
);
const response = fc.record({ status: fc.integer({ min: 200, max: 599 }), headers, body });

describe("Whatever comes back,", () => {
  test("a call ends in a result or a documented error, with one line as its message", async () => {
    await fc.assert(
      fc.asyncProperty(response, async ({ status, headers: received, body: bytes }) => {
        const transport: Transport = async () => ({ status, headers: new Headers(received), body: bytes });
        const client = createPartnerCenterClient({
          credential: token,
          transport,
          maxRetries: 0,
          decoders: [xmlDecoder()],
          validate: validation("strict"),
        });
        const outcome: unknown = await client
          .getCustomerUsageSummary("c")
          .orThrow()
          .catch((error: unknown) => error);
        if (!(outcome instanceof Error)) return;
        const isDocumented = [StatusError, DecodeError, ValidationError].some((kind) => outcome instanceof kind);
        expect({ isDocumented, outcome: `${outcome}` }).toMatchObject({ isDocumented: true });
        expect(outcome.message).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(outcome.message.length).toBeLessThan(2000);
      }),
      bounded,
    );
  });

  test("the token that it repeats in any form is in nothing that the caller gets", async () => {
    const written = fc
      .array(fc.constantFrom<(character: string) => string>(...forms), {
        minLength: token.length,
        maxLength: token.length,
      })
      .map((each) => each.map((form, index) => form(token.charAt(index))).join(""));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 200, max: 599 }), written, text, async (status, echo, around) => {
        const transport: Transport = async () => ({
          status,
          headers: new Headers({ "X-Echo": echo, "Content-Type": "application/json" }),
          body: new TextEncoder().encode(`{"description":"${echo}","rest":${JSON.stringify(around)}}`),
        });
        const client = createPartnerCenterClient({ credential: token, transport, maxRetries: 0 });
        const call = client.getCustomerUsageSummary("c");
        const seen = [await call.catch((error) => error), await call.orThrow().catch((error: unknown) => error)];
        const shown = inspect(seen, { depth: null, showHidden: true });
        expect(shown).not.toContain(token);
        expect(shown).not.toContain(echo);
      }),
      bounded,
    );
  });

  test("an error of a transport is a ConnectionError", async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (thrown) => {
        const transport: Transport = () => Promise.reject(thrown);
        const call = createPartnerCenterClient({ credential: token, transport, maxRetries: 0 }).getCustomerUsageSummary(
          "c",
        );
        await expect(call).rejects.toThrow(ConnectionError);
      }),
      bounded,
    );
  });
});

const hex = (character: string) => character.charCodeAt(0).toString(16);
const forms: readonly ((character: string) => string)[] = [
  (character) => character,
  (character) => `\\u00${hex(character)}`,
  (character) => `\\\\u00${hex(character)}`,
  (character) => `%${hex(character)}`,
  (character) => `&#${character.charCodeAt(0)};`,
  (character) => `&#x${hex(character)};`,
];

describe("Whatever is passed,", () => {
  test("an id arrives as it is, or is refused before anything is sent", async () => {
    const urls: string[] = [];
    const transport: Transport = async ({ url }) => {
      urls.push(url);
      return { status: 200, headers: new Headers(), body: new TextEncoder().encode("{}") };
    };
    const client = createPartnerCenterClient({ credential: token, transport });
    await fc.assert(
      fc.asyncProperty(text, async (id) => {
        urls.length = 0;
        const outcome = await client.getCustomerUsageSummary(id).catch((error: unknown) => error);
        if (outcome instanceof Error) {
          expect(outcome).toBeInstanceOf(ArgumentError);
          expect(urls).toEqual([]);
        } else {
          const segments = new URL(urls[0] ?? "").pathname.split("/");
          expect(segments).toHaveLength(5);
          expect(decodeURIComponent(segments[3] ?? "")).toBe(id);
        }
      }),
      bounded,
    );
  });

  test.each<[string, (value: string) => unknown, new (message: string) => Error]>([
    ["a date-time", (value) => readDateTime(value), ArgumentError],
    ["JSON with exact numbers", (value) => parseWithExactNumbers(value), SyntaxError],
  ])("%s is read, or refused with one kind of error", (_, read, errorClass) => {
    const dateTimes = fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          dateTimes,
          someJson.map((value) => JSON.stringify(value)),
        ),
        (value) => {
          try {
            read(value);
          } catch (error) {
            expect(error).toBeInstanceOf(errorClass);
          }
        },
      ),
      bounded,
    );
  });
});
