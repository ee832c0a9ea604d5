import { expect, test } from "@jest/globals";
import { toRecord } from "../../../../src/command/summary/records/to-record.js";
import { TimeoutError } from "../../../../src/errors.js";

const at = new Date("2026-11-29T20:00:00.000+02:00");
const facts = { customerId: "a", status: undefined, code: undefined, requestId: undefined, attempts: 0 };

test("A record has null for everything that there is not", () => {
  const message = "No complete response came.";
  expect(toRecord({ ...facts, outcome: "failed", message, error: new Error(message) }, at)).toEqual({
    customerId: "a",
    outcome: "failed",
    status: null,
    code: null,
    requestId: null,
    attempts: 0,
    summary: null,
    error: message,
    fetchedAt: "2026-11-29T18:00:00.000Z",
  });
});

test("An error names the options as the command has them", () => {
  const error = new TimeoutError("token", 2000);
  expect(toRecord({ ...facts, outcome: "failed", message: error.message, error }, at)).toMatchObject({
    error: "The credential gave no token within 2000 ms. Check it, or raise --timeout.",
  });
});

test("A record of a success or of no usage has no error", () => {
  const response = { status: 200, requestId: "c-1", attempts: 3 };
  const summary = { totalCost: "1.50" };
  expect(toRecord({ ...facts, ...response, outcome: "summary", message: "Fine.", summary }, at)).toMatchObject({
    ...response,
    outcome: "summary",
    summary,
    error: null,
  });
  const noUsage = { ...facts, status: 404, code: "3000", outcome: "no-usage", message: "None." } as const;
  expect(toRecord(noUsage, at)).toMatchObject({ outcome: "no-usage", status: 404, code: "3000", error: null });
});
