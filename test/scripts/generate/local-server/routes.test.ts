import { expect, test } from "@jest/globals";
import { routesOf } from "../../../../scripts/generate/local-server/routes.js";
import { part, readSpec } from "../../../support/spec.js";

const [route] = routesOf(readSpec());

test("A route says where the operation is called, and what may be sent", () => {
  expect(route).toMatchObject({
    operation: "getCustomerUsageSummary",
    method: "GET",
    path: "/v1/customers/{customer_id}/usagesummary",
    pathParameters: ["customer_id"],
    requestHeaders: ["ms-correlationid", "ms-cv", "ms-requestid"],
  });
});

test("A response of a route is resolved", () => {
  expect(route?.responses["429"]).toMatchObject({
    headers: {
      "MS-CorrelationId": "b7a9b1de-2f2c-4a0c-8f43-51a3d3a6f8c2",
      "MS-RequestId": "5d0e3f61-7c4b-4e0e-9a1f-8be2c9d47a10",
      "Retry-After": "12",
    },
    mediaTypes: ["application/json", "text/json", "application/xml", "text/xml"],
    xmlRoot: "ServiceFault",
    example: { statusCode: 429 },
  });
});

test("A response says what all of its examples have in common, and nothing that only some have", () => {
  const { propertiesOfAllExamples } = { propertiesOfAllExamples: [], ...route?.responses["200"] };
  expect(propertiesOfAllExamples).toEqual(
    expect.arrayContaining(["/totalCost", "/billingStartDate", "/budget/attributes/objectType"]),
  );
  for (const some of ["/id", "/resourceId", "/links", "/budget/amount", "/usdTotalCost"]) {
    expect(propertiesOfAllExamples).not.toContain(some);
  }
});

test.each([
  ["an example", { example: "a" }, "a"],
  ["examples", { examples: { one: { value: 1 }, other: { value: 2 } } }, "1"],
  ["an example of its schema", { schema: { type: "boolean", example: false } }, "false"],
  ["examples of its schema, as in OpenAPI 3.1,", { schema: { type: "string", examples: ["a", "b"] } }, "a"],
  ["a list as its example", { example: ["a", "b"] }, "a,b"],
  ["no example", { schema: { type: "string" } }, null],
])("A header with %s is sent accordingly", (_, header, expected) => {
  const spec = readSpec();
  Object.assign(part(spec, "components", "headers"), { RetryAfter: header });
  expect(routesOf(spec)[0]?.responses["429"]?.headers["Retry-After"]).toBe(expected);
});
