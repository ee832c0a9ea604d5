import { expect, test } from "@jest/globals";
import { reportMarkdown } from "../../../scripts/portability/report.js";
import type { Result } from "../../../scripts/portability/result.js";
import type { Tool } from "../../../scripts/portability/tool.js";

const tool: Tool = {
  name: "a tool",
  version: "1.0.0",
  kind: "generator",
  edition: "openapi.json",
  needs: [],
  note: "Set this.",
  limits: { errors: "It parses everything as JSON." },
  fetch: async () => {},
  generate: () => [],
};
const result: Result = {
  tool,
  problems: new Map([
    ["generates", undefined],
    ["errors", "plainText: SyntaxError"],
  ]),
};

test("The report says what holds, what does not and why, and what to set", () => {
  const report = reportMarkdown([result]);
  expect(report).toContain("| a tool | 1.0.0 | `openapi.json` | yes |  |  |  | **no** |  |  |");
  expect(report).toContain("- **a tool**: Set this. It parses everything as JSON.");
});

test("The report shows a tool that was skipped", () => {
  const report = reportMarkdown([{ tool, problems: new Map(), skipped: "npm is not installed" }]);
  expect(report).toContain("| not tried |");
});
