import { describe, expect, test } from "@jest/globals";
import { newsOf } from "../../../scripts/portability/result.js";
import type { Check, Tool } from "../../../scripts/portability/tool.js";

const tool: Tool = {
  name: "a tool",
  version: "1.0.0",
  kind: "generator",
  edition: "openapi.json",
  needs: [],
  fetch: async () => {},
  generate: () => [],
};
const problems = new Map<Check, string | undefined>([
  ["examples", undefined],
  ["examplesWithBom", "summary: the body became nothing"],
]);

describe("It is news", () => {
  test("when a check fails that is no known limit", () => {
    expect(newsOf({ tool, problems })).toEqual(["examplesWithBom: summary: the body became nothing"]);
  });

  test("when a known limit is none any more", () => {
    const limits = { examples: "It reads none.", examplesWithBom: "It stops." };
    expect(newsOf({ tool: { ...tool, limits }, problems })).toEqual([
      "examples: it works now; remove the limit from its entry",
    ]);
  });

  test("not when the known limits fail alone", () => {
    expect(newsOf({ tool: { ...tool, limits: { examplesWithBom: "It stops." } }, problems })).toEqual([]);
  });
});
