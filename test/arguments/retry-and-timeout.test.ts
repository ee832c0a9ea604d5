import { expect, test } from "@jest/globals";
import { defaultOptions, mergeOptions } from "../../src/arguments/retry-and-timeout.js";
import { ArgumentError } from "../../src/errors.js";

test.each([0, 1, Number.POSITIVE_INFINITY])("An option may be %p", (maxRetries) => {
  expect(mergeOptions({ maxRetries }, defaultOptions)).toEqual({ ...defaultOptions, maxRetries });
});

test("An option that is left out, or undefined, stays what it was", () => {
  expect(mergeOptions({}, defaultOptions)).toEqual(defaultOptions);
  expect(mergeOptions({ maxRetries: undefined } as object, defaultOptions)).toEqual(defaultOptions);
});

test.each([-1, Number.NaN, "3", null])("An option must not be %p", (maxRetries) => {
  expect(() => mergeOptions({ maxRetries: maxRetries as number }, defaultOptions)).toThrow(
    new ArgumentError("maxRetries has to be a number that is at least 0."),
  );
});
