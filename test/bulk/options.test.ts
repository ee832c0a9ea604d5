import { expect, test } from "@jest/globals";
import { readBulkOptions } from "../../src/bulk/options.js";
import { ArgumentError } from "../../src/errors.js";

test("Throttled attempts are repeated for a quarter of an hour, unless an option says otherwise", () => {
  expect(readBulkOptions({ maxConcurrency: undefined }).callOptions).toEqual({
    maxThrottledRetries: Infinity,
    maxDelayMs: 900_000,
    totalTimeoutMs: 900_000,
  });
  expect(readBulkOptions({ totalTimeoutMs: 5 }).callOptions.totalTimeoutMs).toBe(5);
});

test.each([{ maxConcurrency: 0 }, { maxConcurrency: 1.5 }, { concurrency: 4 }, { signal: "now" }])(
  "The options %j are refused",
  (options) => {
    expect(() => readBulkOptions(options as object)).toThrow(ArgumentError);
  },
);
