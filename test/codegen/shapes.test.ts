import { describe, expect, test } from "@jest/globals";
import type { Contract } from "../../codegen/contract.js";
import { shapesModule } from "../../codegen/shapes.js";
import { responses, schemas } from "../../generated/typescript/shapes.js";
import { readContract } from "../support/contract.js";

/** The kinds that a contract with these schemas and responses gives. */
async function kindsOf(schemasOfContract: object, responsesOfOperation: object = {}) {
  const contract = {
    openapi: "3.0.3",
    info: { title: "Test", version: "1" },
    paths: { "/things": { get: { operationId: "getThings", responses: responsesOfOperation } } },
    components: { schemas: schemasOfContract },
  } as unknown as Contract;
  const text = shapesModule(contract);
  const module: { schemas: Record<string, unknown>; responses: Record<string, unknown> } = await import(
    `data:text/javascript,${encodeURIComponent(text)}`
  );
  return module;
}

describe("The shapes of the contract", () => {
  test("name every schema, and the answer of every operation and status", () => {
    const contract = readContract();
    expect(Object.keys(schemas)).toEqual(Object.keys(contract.components?.schemas ?? {}));
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
    ["a nullable reference", { nullable: true, allOf: [{ $ref: "#/components/schemas/Other" }] }, "Other"],
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
