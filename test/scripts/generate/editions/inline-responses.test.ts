import { expect, test } from "@jest/globals";
import { withInlineResponses } from "../../../../scripts/generate/editions/inline-responses.js";
import { part, readSpec } from "../../../support/spec.js";

test("Every response stands where it is used, with its headers and schema still referred to", () => {
  const spec = readSpec();
  const inlined = withInlineResponses(spec);
  const responses = part(inlined, "paths", "/v1/customers/{customer_id}/usagesummary", "get", "responses");
  expect(responses["404"]).toEqual(part(spec, "components", "responses", "NotFound"));
  expect(JSON.stringify(responses)).not.toContain("#/components/responses");
  expect(inlined.components).not.toHaveProperty("responses");
});
