import { expect, test } from "@jest/globals";
import { checkOptionNames } from "../../src/arguments/option-names.js";
import { ArgumentError } from "../../src/errors.js";

const check = (options: object) => checkOptionNames("makeIt", options, { baseUrl: true, maxRetries: true });

test("Options that are known, or undefined, are accepted", () => {
  expect(() => check({})).not.toThrow();
  expect(() => check({ baseUrl: "u", maxRetries: null, maxRetry: undefined })).not.toThrow();
});

test.each([
  ["a typo", { maxRetry: 3 }, 'makeIt has no option "maxRetry". Check its name.'],
  ["another case", { baseURL: "u" }, 'makeIt has no option "baseURL". Use baseUrl.'],
  ["the name of an inherited property", { toString: 1 }, 'makeIt has no option "toString". Check its name.'],
  ["a name that breaks the line", { "a\nb": 1 }, 'makeIt has no option "a\\u000ab". Check its name.'],
])("An option with %s is refused by its name", (_, options, message) => {
  expect(() => check(options)).toThrow(new ArgumentError(message));
});
