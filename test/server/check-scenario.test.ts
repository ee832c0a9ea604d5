import { describe, expect, test } from "@jest/globals";
import { parse } from "lossless-json";
import { checkScenario } from "../../src/server/check-scenario.js";
import type { Contract } from "../../src/server/contract.js";
import { LocalServerError } from "../../src/server/local-server-error.js";
import { readContract } from "../support/contract.js";

const contract = readContract() as unknown as Contract;
const check = (content: string) => checkScenario("07-mine.json", parse(content), contract);
const scenario = (members: string) => `{ "title": "Mine", ${members} }`;
const when = (members: string) => scenario(`"when": { ${members} }, "answers": [{ "status": 200 }]`);
const second = (members: string) => scenario(`"answers": [{ "status": 200 }, { ${members} }]`);
const answer = (members: string) => second(`"status": 200, ${members}`);
const header = (name: string, value: string) => answer(`"headers": { "${name}": "${value}" }`);

const answers = String.raw`, answers\[1\]`;
const xA = String.raw`${answers}\.headers\["X-A"\],`;

describe("A scenario", () => {
  test("that uses every property is taken, its numbers as numbers", () => {
    const content = `{
      "title": "Mine", "beyondTheContract": "It is.",
      "when": {
        "operation": "getCustomerUsageSummary", "token": "missing",
        "parameters": { "customer_id": "x" }, "parametersUnlike": { "customer_id": "^[a-f]+$" }
      },
      "answers": [
        { "status": 599, "headers": { "X-A": "", "X-B": "caf\\u00e9" }, "text": "", "byteOrderMark": true, "delayMs": 1.5 },
        { "status": 200, "body": { "anything": [1.10, null] } }
      ]
    }`;
    expect(check(content)).toMatchObject({
      name: "mine",
      when: { token: "missing" },
      answers: [
        { status: 599, delayMs: 1.5 },
        { status: 200, delayMs: 0 },
      ],
    });
  });

  test.each([
    ["a list", "[]", / is no object\. Write one with a title and answers\.$/],
    ["a number", "1", / is no object\./],
    ["no title", `{ "answers": [{ "status": 200 }] }`, / has no title\. Give it one sentence/],
    ["a title that is no text", `{ "title": 1, "answers": [{ "status": 200 }] }`, / has no title\./],
    ["answers that are no list", scenario(`"answers": { "status": 200 }`), / has no answers\. Give it a list/],
    ["an empty list of answers", scenario(`"answers": []`), / has no answers\./],
    [
      "a property that is unknown",
      scenario(`"wehn": {}, "answers": [{ "status": 200 }]`),
      /, wehn, is not known\. What/,
    ],
    [
      "a reason that is no text",
      scenario(`"beyondTheContract": 1, "answers": [{ "status": 200 }]`),
      /, beyondThe\w+, has/,
    ],
  ])("that is or has %s is refused", (_, content, message) => {
    refuse(content, message);
  });

  test.each([
    ["a list of conditions", scenario(`"when": [], "answers": [{ "status": 200 }]`), /, when, is no object\./],
    ["null for conditions", scenario(`"when": null, "answers": [{ "status": 200 }]`), /, when, is no object\./],
    [
      "a condition that is unknown",
      when(`"path": "/"`),
      /, when\.path, is not known\. What may stand there: operation,/,
    ],
    [
      "an operation that is unknown",
      when(`"operation": "getAll"`),
      /, when\.operation, is not in the contract\. It has get/,
    ],
    ["an operation that is no text", when(`"operation": 1`), /, when\.operation, is not in the contract\./],
    ["a token that is there", when(`"token": "present"`), /, when\.token, has to be "missing"/],
    ["parameters that are a text", when(`"parameters": "x"`), /, when\.parameters, is no object\./],
    [
      "a parameter that is unknown",
      when(`"parameters": { "customerId": "x" }`),
      /parameters\.customerId, is not known\. .* customer_id\.$/,
    ],
    [
      "a parameter that is no text",
      when(`"parameters": { "customer_id": 1 }`),
      /, when\.parameters\.customer_id, has to be a text/,
    ],
    [
      "a pattern that is none",
      when(`"parametersUnlike": { "customer_id": "(" }`),
      /, when\.parametersUnlike\.customer_id, is no pattern\. It says: .*Unterminated group\.$/,
    ],
    [
      "a pattern that is no text",
      when(`"parametersUnlike": { "customer_id": null }`),
      /, when\.parametersUnlike\.customer_id, has to be a text/,
    ],
  ])("with %s is refused", (_, content, message) => {
    refuse(content, message);
  });

  test.each([
    ["no object", scenario(`"answers": [{ "status": 200 }, 404]`), `${answers}, is no object`],
    ["null", scenario(`"answers": [{ "status": 200 }, null]`), `${answers}, is no object`],
    ["without a status", second(`"delayMs": 1`), `${answers}\\.status, has to be a whole number from 200 to 599`],
    ["with a status below 200", second(`"status": 199`), `${answers}\\.status, has`],
    ["with a status above 599", second(`"status": 600`), `${answers}\\.status, has`],
    ["with half a status", second(`"status": 200.5`), `${answers}\\.status, has`],
    ["with a status as text", second(`"status": "200"`), `${answers}\\.status, has`],
    ["with a property that is unknown", answer(`"delay": 1`), `${answers}\\.delay, is not known\\. .*delayMs`],
    ["with a property that is no name", answer(`"de lay": 1`), `${answers}\\["de lay"\\], is not known`],
    ["with a text that is none", answer(`"text": 1`), `${answers}\\.text, has to be a text`],
    ["with null for a text", answer(`"text": null`), `${answers}\\.text, has to be a text`],
    ["with a body and a text", answer(`"text": "", "body": null`), `${answers}, has a body and a text`],
    ["with a text for a mark", answer(`"byteOrderMark": "no"`), `${answers}\\.byteOrderMark, has to be true or false`],
    [
      "with a delay below 0",
      answer(`"delayMs": -1`),
      `${answers}\\.delayMs, has to be a number of milliseconds from 0`,
    ],
    ["with an endless delay", answer(`"delayMs": 1e999`), `${answers}\\.delayMs, has`],
    ["with a delay that no timer takes", answer(`"delayMs": 2147483648`), `${answers}\\.delayMs, has`],
    ["with a delay as text", answer(`"delayMs": "1"`), `${answers}\\.delayMs, has`],
    ["with null for a delay", answer(`"delayMs": null`), `${answers}\\.delayMs, has`],
    ["with a list of headers", answer(`"headers": []`), `${answers}\\.headers, is no object`],
    ["with a header that is no text", answer(`"headers": { "X-A": 1 }`), `${xA} has to be a text`],
    ["with a header of two lines", header("X-A", "1\\r\\nX-B: 2"), `${xA} holds a line break\\. Write the value`],
    ["with a header in Chinese", header("X-A", "\u4e2d"), `${xA} holds a character that no header can have`],
    ["with a header of control characters", header("X-A", "\\u0000"), `${xA} holds a character`],
    ["with a header's name of two words", header("X A", "1"), `${answers}\\.headers\\["X A"\\], has a name that no`],
    ["with a header without a name", header("", "1"), `${answers}\\.headers\\[""\\], has a name that no`],
    [
      "that announces trailers",
      header("trailer", "X-A"),
      `${answers}\\.headers\\["trailer"\\], announces headers after`,
    ],
  ])("with an answer %s is refused with its place", (_, content, message) => {
    refuse(content, new RegExp(message));
  });
});

function refuse(content: string, message: RegExp): void {
  const attempt = () => check(content);
  expect(attempt).toThrow(LocalServerError);
  expect(attempt).toThrow(message);
  expect(attempt).toThrow(/^The scenario 07-mine\.json.*\.$/);
}
