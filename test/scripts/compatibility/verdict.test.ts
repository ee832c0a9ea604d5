import { expect, test } from "@jest/globals";
import { verdictOn } from "../../../scripts/compatibility/verdict.js";

const removal = { isBreaking: true, text: "removed `a`" };

test("A version that says less than has changed is refused, with the changes and the version that it needs", () => {
  expect(verdictOn("1.2.0", "1.3.0", [removal])).toEqual({
    isEnough: false,
    text: `Since v1.2.0, openapi.yaml has one change, which is breaking:
  breaking removed \`a\`
Its version has to be 2.0.0 or higher, but is 1.3.0. Raise \`version\` in its \`info\`.`,
  });
});

test("A version that says as much or more is taken", () => {
  expect(verdictOn("1.2.0", "2.0.0", [removal])).toMatchObject({ isEnough: true });
  expect(verdictOn("1.2.0", "1.2.0", [])).toEqual({
    isEnough: true,
    text: "Since v1.2.0, openapi.yaml has no changes that a caller sees; its version is 1.2.0.",
  });
});

test("A version below the last release is refused", () => {
  expect(verdictOn("1.2.0", "1.1.9", [])).toMatchObject({ isEnough: false, text: expect.stringMatching(/lower than/) });
});
