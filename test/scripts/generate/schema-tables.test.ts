import { describe, expect, test } from "@jest/globals";
import { responses, schemas } from "../../../generated/typescript/schema-tables.js";
import { schemaTablesModule } from "../../../scripts/generate/schema-tables.js";
import type { Spec } from "../../../scripts/openapi/document.js";
import { readSpec } from "../../support/spec.js";

/** The kinds that a spec with these schemas and responses gives. */
async function kindsOf(schemasOfSpec: object, responsesOfOperation: object = {}) {
  const spec = {
    openapi: "3.1.0",
    info: { title: "Test", version: "1" },
    paths: { "/things": { get: { operationId: "getThings", responses: responsesOfOperation } } },
    components: { schemas: schemasOfSpec },
  } as unknown as Spec;
  const text = schemaTablesModule(spec);
  const module: { schemas: Record<string, unknown>; responses: Record<string, unknown> } = await import(
    `data:text/javascript,${encodeURIComponent(text)}`
  );
  return module;
}

describe("The schema tables", () => {
  test("name every schema, and the response of every operation and status", () => {
    const spec = readSpec();
    expect(Object.keys(schemas)).toEqual(Object.keys(spec.components?.schemas ?? {}));
    expect(responses["getCustomerUsageSummary"]).toMatchObject({ 200: "CustomerUsageSummary", 429: "ServiceFault" });
  });

  test("tell amounts, texts, other schemas and lists apart", () => {
    expect(schemas["CustomerUsageSummary"]).toMatchObject({
      totalCost: "number",
      billingStartDate: "string",
      budget: "SpendingBudget",
    });
    expect(schemas["Link"]).toMatchObject({ headers: ["StringKeyValuePair"] });
    expect(schemas["ServiceFault"]).toMatchObject({ isRetryable: "boolean", statusCode: "integer", data: "any" });
  });
});

describe("A schema becomes", () => {
  test.each<[string, object, unknown]>([
    ["a date-time", { type: "string", format: "date-time" }, "string"],
    ["a value of any type", { description: "Any JSON." }, "any"],
    ["a map", { type: "object", additionalProperties: { type: "string" } }, "any"],
    ["a list", { type: "array", items: { type: "integer" } }, ["integer"]],
    ["a list of lists", { type: "array", items: { type: "array", items: { type: "string" } } }, [["string"]]],
    ["an integer or a text", { anyOf: [{ type: "integer" }, { type: "string" }] }, "string"],
    ["an integer or a number", { oneOf: [{ type: "integer" }, { type: "number" }] }, "number"],
    ["a number or a boolean", { oneOf: [{ type: "number" }, { type: "boolean" }] }, "any"],
    ["a reference or null", { anyOf: [{ $ref: "#/components/schemas/Other" }, { type: "null" }] }, "Other"],
    ["an object without a name", { type: "object", properties: { size: { type: "number" } } }, { size: "number" }],
    [
      "an object put together from others",
      { allOf: [{ $ref: "#/components/schemas/Other" }, { properties: { size: { type: "number" } } }] },
      { label: "string", size: "number" },
    ],
  ])("%s", async (_, schema, kind) => {
    const other = { type: "object", properties: { label: { type: "string" } } };
    expect((await kindsOf({ Thing: schema, Other: other })).schemas["Thing"]).toEqual(kind);
  });

  test("an error when its name is that of a type", async () => {
    await expect(kindsOf({ number: { type: "string" } })).rejects.toThrow('A schema cannot be called "number"');
  });
});

test("A status without a body has no kind, and ranges stay ranges", async () => {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } };
  const { responses } = await kindsOf({ Thing: { type: "string" } }, { 204: {}, "5XX": { content } });
  expect(responses).toEqual({ getThings: { "5XX": "Thing" } });
});
