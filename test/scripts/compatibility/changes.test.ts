import { expect, test } from "@jest/globals";
import { readChanges } from "../../../scripts/compatibility/changes.js";

const operation = { operation: "GET", path: "/v1/x" };

test("A change that oasdiff names for each media type is told once, with its operation", () => {
  const texts = ["application/json", "text/json"].map((type) => `removed the property \`a\` (media type: ${type})`);
  const output = JSON.stringify(
    texts.map((text) => ({ id: "response-optional-property-removed", level: 3, text, ...operation })),
  );
  expect(readChanges(output)).toEqual([{ text: "GET /v1/x: removed the property `a`", isBreaking: true }]);
});

test("Information and warnings are no breaking changes, and what oasdiff says of the version is left out", () => {
  const output = JSON.stringify([
    { id: "response-optional-property-added", level: 1, text: "added", ...operation },
    { id: "some-warning", level: 2, text: "changed" },
    { id: "api-version-not-bumped", level: 1, text: "the version is still `1`" },
  ]);
  expect(readChanges(output)).toEqual([
    { text: "GET /v1/x: added", isBreaking: false },
    { text: "changed", isBreaking: false },
  ]);
});

test.each(["", "\n", "[]", "null"])("%j is no change", (output) => {
  expect(readChanges(output)).toEqual([]);
});
