import { expect, test } from "@jest/globals";
import { withSamples } from "../../../scripts/docs/downloads.js";
import { operationsOf } from "../../../scripts/openapi/operations.js";
import { readSpec, root } from "../../support/spec.js";

test("The single file shows the samples with the first operation, which they call, and with no other", () => {
  const spec = readSpec();
  const [first] = Object.values(spec.paths ?? {});
  const withTwo = { ...spec, paths: { ...spec.paths, "/v1/other": structuredClone(first ?? {}) } };
  const shown = operationsOf(withSamples(root, withTwo)).map(({ definition }) => "x-codeSamples" in definition);
  expect(shown).toEqual([true, false]);
});
