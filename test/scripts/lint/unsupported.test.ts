import { describe, expect, test } from "@jest/globals";
import {
  type ParameterForm,
  unsupportedInOperation,
  unsupportedInParameter,
  unsupportedInPath,
  unsupportedInResponses,
  unsupportedInSchema,
} from "../../../scripts/lint/unsupported.js";

const list = { type: "array", items: { type: "string" } };

describe("What every client can carry is accepted:", () => {
  test.each<[what: string, parameter: ParameterForm]>([
    ["a text in the path", { in: "path", schema: { type: "string" } }],
    ["a number in a header", { in: "header", style: "simple", schema: { type: "number" } }],
    ["a boolean in the query", { in: "query", schema: { type: "boolean" } }],
    ["a list in the query", { in: "query", schema: list }],
    ["a list in the query, with the defaults written out", { in: "query", style: "form", explode: true, schema: list }],
    ["a date that is written out", { in: "query", schema: { type: "string", format: "date-time" } }],
    ["a type or null, as OpenAPI 3.1 has it", { in: "query", schema: { type: ["string", "null"] } }],
  ])("%s", (_, parameter) => {
    expect(unsupportedInParameter(parameter)).toBeUndefined();
  });

  test("a value or null, in every way of writing it", () => {
    const reference = { $ref: "#/components/schemas/A" };
    expect(unsupportedInSchema({ anyOf: [reference, { type: "null" }] })).toEqual([]);
    expect(unsupportedInSchema({ oneOf: [reference, { type: "null" }] })).toEqual([]);
    expect(unsupportedInSchema({ type: ["string", "null"] })).toEqual([]);
  });

  test("an operation that gets something", () => {
    expect(unsupportedInPath({ get: {}, parameters: [] })).toEqual([]);
    expect(unsupportedInOperation({ operationId: "get", responses: {} })).toEqual([]);
    expect(unsupportedInResponses({ "200": {}, "404": {}, "500": {} })).toEqual([]);
  });
});

describe("What some client cannot carry is refused, at its place:", () => {
  test.each<[what: string, place: string, parameter: ParameterForm]>([
    ["a cookie", "in", { in: "cookie", schema: { type: "string" } }],
    ["an encoded body as a parameter", "content", { in: "query", content: {} }],
    ["a name that is none in some language", "x-ms-client-name", { in: "query", "x-ms-client-name": "page-size" }],
    ["reserved characters as they are", "allowReserved", { in: "query", allowReserved: true, schema: list }],
    ["a style that is not the default", "style", { in: "query", style: "pipeDelimited", schema: list }],
    ["a matrix in the path", "style", { in: "path", style: "matrix", schema: { type: "string" } }],
    ["an object", "schema", { in: "query", schema: { type: "object" } }],
    ["several types", "schema", { in: "query", schema: { type: ["string", "integer"] } }],
    ["a union", "schema", { in: "query", schema: { oneOf: [{ type: "string" }, { type: "integer" }] } }],
    ["a list in a header", "schema", { in: "header", schema: list }],
    ["a list in the path", "schema", { in: "path", schema: list }],
    ["a list of lists", "schema", { in: "query", schema: { type: "array", items: list } }],
    ["a list in one parameter", "explode", { in: "query", explode: false, schema: list }],
    ["a list of unique values", "schema", { in: "query", schema: { ...list, uniqueItems: true } }],
    ["a shared date", "schema", { in: "query", schema: { type: "string", format: "date" }, isSchemaShared: true }],
  ])("%s", (_, place, parameter) => {
    const { path, message } = unsupportedInParameter(parameter) ?? {};
    expect(path).toEqual([place]);
    expect(message).toMatch(/^["A-Z].+\. [A-Z].+\.$/);
  });

  test("a request body, once, whatever the method", () => {
    expect(unsupportedInPath({ post: { requestBody: {} } })).toEqual([]);
    expect(unsupportedInOperation({ requestBody: {} })).toMatchObject([{ path: ["requestBody"] }]);
  });

  test("every method but GET", () => {
    expect(unsupportedInPath({ get: {}, head: {}, delete: {} })).toMatchObject([
      { path: ["head"] },
      { path: ["delete"] },
    ]);
  });

  test("servers of its own, of a path or of an operation", () => {
    expect(unsupportedInPath({ servers: [] })).toMatchObject([{ path: ["servers"] }]);
    expect(unsupportedInOperation({ servers: [] })).toMatchObject([{ path: ["servers"] }]);
  });

  test.each([
    ["anyOf", { anyOf: [{ type: "string" }, { type: "integer" }] }],
    ["oneOf", { oneOf: [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }] }],
    ["type", { type: ["string", "integer"] }],
  ])("a value of several types, by %s", (keyword, schema) => {
    expect(unsupportedInSchema(schema)).toMatchObject([{ path: [keyword] }]);
  });

  test("null beside a schema that is written out, which the editions for OpenAPI 3.0 cannot say", () => {
    expect(unsupportedInSchema({ anyOf: [{ type: "object" }, { type: "null" }] })).toMatchObject([{ path: ["anyOf"] }]);
  });

  test("a second success, and statuses that stand for others", () => {
    const statuses = ["201", "4XX", "default"];
    const responses = Object.fromEntries(statuses.map((status) => [status, {}]));
    expect(unsupportedInResponses(responses).map(({ path: [status] }) => status)).toEqual(statuses);
  });
});
