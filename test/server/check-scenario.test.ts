import { describe, expect, test } from "@jest/globals";
import { parse } from "lossless-json";
import { checkScenario } from "../../src/server/check-scenario.js";
import { LocalServerError } from "../../src/server/local-server-error.js";

const check = (content: string) => checkScenario("07-mine.json", parse(content));
const scenario = (members: string) => `{ "title": "Mine", ${members} }`;
const when = (members: string) => scenario(`"when": { ${members} }, "responses": [{ "status": 200 }]`);
const second = (members: string) => scenario(`"responses": [{ "status": 200 }, { ${members} }]`);
const response = (members: string) => second(`"status": 200, ${members}`);
const header = (name: string, value: string) => response(`"headers": { "${name}": "${value}" }`);

const responses = String.raw`, responses\[1\]`;
const xA = String.raw`${responses}\.headers\["X-A"\],`;

describe("A scenario", () => {
  test("that uses every property is taken, its numbers as numbers", () => {
    const content = `{
      "title": "Mine", "beyondTheSpec": "It is.",
      "when": {
        "operation": "getCustomerUsageSummary", "token": "missing",
        "parameters": { "customer_id": "x" }, "parametersUnlike": { "customer_id": "^[a-f]+$" }
      },
      "responses": [
        { "status": 599, "headers": { "X-A": "", "X-B": "caf\\u00e9" }, "text": "", "byteOrderMark": true, "delayMs": 1.5 },
        { "status": 200, "body": { "anything": [1.10, null] } }
      ]
    }`;
    expect(check(content)).toMatchObject({
      name: "mine",
      when: { token: "missing" },
      responses: [
        { status: 599, delayMs: 1.5 },
        { status: 200, delayMs: 0 },
      ],
    });
  });

  test.each([
    ["a list", "[]", / is not an object\. Write one with a title and responses\.$/],
    ["a number", "1", / is not an object\./],
    ["no title", `{ "responses": [{ "status": 200 }] }`, / has no title\. Give it one sentence/],
    ["a title that is no text", `{ "title": 1, "responses": [{ "status": 200 }] }`, / has no title\./],
    ["responses that are no list", scenario(`"responses": { "status": 200 }`), / has no responses\. Give it a list/],
    ["an empty list of responses", scenario(`"responses": []`), / has no responses\./],
    [
      "a property that is unknown",
      scenario(`"wehn": {}, "responses": [{ "status": 200 }]`),
      /, wehn, is not known\. Use/,
    ],
    [
      "a reason that is no text",
      scenario(`"beyondTheSpec": 1, "responses": [{ "status": 200 }]`),
      /, beyondThe\w+, must/,
    ],
  ])("that is or has %s is refused", (_, content, message) => {
    refuse(content, message);
  });

  test.each([
    ["a list of conditions", scenario(`"when": [], "responses": [{ "status": 200 }]`), /, when, is not an object\./],
    ["null for conditions", scenario(`"when": null, "responses": [{ "status": 200 }]`), /, when, is not an object\./],
    ["a condition that is unknown", when(`"path": "/"`), /, when\.path, is not known\. Use one of: operation,/],
    [
      "an operation that is unknown",
      when(`"operation": "getAll"`),
      /, when\.operation, is not in the spec\. The spec has get/,
    ],
    ["an operation that is no text", when(`"operation": 1`), /, when\.operation, is not in the spec\./],
    ["a token that is there", when(`"token": "present"`), /, when\.token, must be "missing"/],
    ["parameters that are a text", when(`"parameters": "x"`), /, when\.parameters, is not an object\./],
    [
      "a parameter that is unknown",
      when(`"parameters": { "customerId": "x" }`),
      /parameters\.customerId, is not known\. .* customer_id\b/,
    ],
    [
      "a parameter that is no text",
      when(`"parameters": { "customer_id": 1 }`),
      /, when\.parameters\.customer_id, must be a string/,
    ],
    [
      "a pattern that is none",
      when(`"parametersUnlike": { "customer_id": "(" }`),
      /, when\.parametersUnlike\.customer_id, is not a regular expression: .*Unterminated group\.$/,
    ],
    [
      "a pattern that is no text",
      when(`"parametersUnlike": { "customer_id": null }`),
      /, when\.parametersUnlike\.customer_id, must be a string/,
    ],
  ])("with %s is refused", (_, content, message) => {
    refuse(content, message);
  });

  test.each([
    ["no object", scenario(`"responses": [{ "status": 200 }, 404]`), `${responses}, is not an object`],
    ["null", scenario(`"responses": [{ "status": 200 }, null]`), `${responses}, is not an object`],
    ["without a status", second(`"delayMs": 1`), `${responses}\\.status, must be an integer from 200 to 599`],
    ["with a status below 200", second(`"status": 199`), `${responses}\\.status, must be`],
    ["with a status above 599", second(`"status": 600`), `${responses}\\.status, must be`],
    ["with half a status", second(`"status": 200.5`), `${responses}\\.status, must be`],
    ["with a status as text", second(`"status": "200"`), `${responses}\\.status, must be`],
    ["with a property that is unknown", response(`"delay": 1`), `${responses}\\.delay, is not known\\. .*delayMs`],
    ["with a property that is no name", response(`"de lay": 1`), `${responses}\\["de lay"\\], is not known`],
    ["with a text that is none", response(`"text": 1`), `${responses}\\.text, must be a string`],
    ["with null for a text", response(`"text": null`), `${responses}\\.text, must be a string`],
    ["with a body and a text", response(`"text": "", "body": null`), `${responses}, has both a body and a text`],
    [
      "with a text for a mark",
      response(`"byteOrderMark": "no"`),
      `${responses}\\.byteOrderMark, must be true or false`,
    ],
    [
      "with a delay below 0",
      response(`"delayMs": -1`),
      `${responses}\\.delayMs, must be a number of milliseconds from 0`,
    ],
    ["with an endless delay", response(`"delayMs": 1e999`), `${responses}\\.delayMs, must be`],
    ["with a delay that no timer takes", response(`"delayMs": 2147483648`), `${responses}\\.delayMs, must be`],
    ["with a delay as text", response(`"delayMs": "1"`), `${responses}\\.delayMs, must be`],
    ["with null for a delay", response(`"delayMs": null`), `${responses}\\.delayMs, must be`],
    ["with a list of headers", response(`"headers": []`), `${responses}\\.headers, is not an object`],
    ["with a header that is no text", response(`"headers": { "X-A": 1 }`), `${xA} must be a string`],
    ["with a header of two lines", header("X-A", "1\\r\\nX-B: 2"), `${xA} holds a line break\\. Write the value`],
    ["with a header in Chinese", header("X-A", "\u4e2d"), `${xA} holds a character that a header cannot have`],
    ["with a header of control characters", header("X-A", "\\u0000"), `${xA} holds a character`],
    [
      "with a header's name of two words",
      header("X A", "1"),
      `${responses}\\.headers\\["X A"\\], is not a header name`,
    ],
    ["with a header without a name", header("", "1"), `${responses}\\.headers\\[""\\], is not a header name`],
    [
      "that announces trailers",
      header("trailer", "X-A"),
      `${responses}\\.headers\\["trailer"\\], announces headers after`,
    ],
  ])("with a response %s is refused with its place", (_, content, message) => {
    refuse(content, new RegExp(message));
  });
});

function refuse(content: string, message: RegExp): void {
  const attempt = () => check(content);
  expect(attempt).toThrow(LocalServerError);
  expect(attempt).toThrow(message);
  expect(attempt).toThrow(/^The scenario 07-mine\.json.*\.$/);
}
