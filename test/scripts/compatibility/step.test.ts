import { describe, expect, test } from "@jest/globals";
import { isEnough, neededStep, nextVersion, stepBetween } from "../../../scripts/compatibility/step.js";

test.each([
  ["1.2.3", "1.2.3", "none"],
  ["1.2.3", "1.2.4", "patch"],
  ["1.2.3", "1.10.0", "minor"],
  ["1.2.3", "2.0.0", "major"],
  ["0.9.0", "1.0.0-beta.1", "major"],
  ["1.2.3", "1.2.2", undefined],
  ["1.2.3", "0.9.9", undefined],
  ["1.2.3", "next", undefined],
])("The step from %s to %s is %s", (from, to, step) => {
  expect(stepBetween(from, to)).toBe(step);
});

describe("The step that changes need", () => {
  const addition = { isBreaking: false };
  const removal = { isBreaking: true };

  test.each([
    ["1.0.0", [], "none"],
    ["1.0.0", [addition], "minor"],
    ["1.0.0", [addition, removal], "major"],
    ["0.3.0", [addition], "patch"],
    ["0.3.0", [removal], "minor"],
  ])("of %s by %j is %s", (released, changes, step) => {
    expect(neededStep(released, changes)).toBe(step);
  });
});

test("A larger step is enough, a smaller one is not", () => {
  expect([isEnough("major", "minor"), isEnough("minor", "minor"), isEnough("patch", "minor")]).toEqual([
    true,
    true,
    false,
  ]);
});

test.each([
  ["major", "2.0.0"],
  ["minor", "1.3.0"],
  ["patch", "1.2.4"],
  ["none", "1.2.3"],
] as const)("The next version by the step %s is %s", (step, version) => {
  expect(nextVersion("1.2.3", step)).toBe(version);
});
