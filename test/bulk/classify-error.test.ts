import { expect, test } from "@jest/globals";
import { classifyError } from "../../src/bulk/classify-error.js";
import { ArgumentError } from "../../src/errors.js";

test.each([
  ["an argument that cannot be used", new ArgumentError("maxRetries has to be a whole number.")],
  ["what the credential has thrown", new Error("invalid_grant")],
  ["something that is no error", "enough"],
])("%s would end every call alike", (_, error) => {
  expect(classifyError(error)).toBe("fatal");
});
