import { describe, expect, test } from "@jest/globals";
import {
  AuthenticationError,
  NotFoundError,
  NoUsageError,
  PermissionError,
  StatusError,
  statusError,
  ThrottledError,
} from "../src/errors.js";
import type { Refusal } from "../src/result.js";

const refusal = (status: number, changes: Partial<Refusal<number, unknown>> = {}): Refusal<number, unknown> => ({
  ok: false,
  status,
  headers: new Headers({ "X-Kept": "1" }),
  requestId: "r-1",
  correlationId: "c-1",
  correlationVector: "v.0",
  text: "what came",
  attempts: 2,
  fault: undefined,
  code: undefined,
  noUsage: false,
  retryAfterMs: undefined,
  ...changes,
});

describe("A refusal becomes", () => {
  test.each([
    [400, StatusError, "StatusError", /Correct the request\.$/],
    [401, AuthenticationError, "AuthenticationError", /sign in with multi-factor authentication\.$/],
    [403, PermissionError, "PermissionError", /Check the partner's rights to this customer\.$/],
    [404, NotFoundError, "NotFoundError", /Check the customer id\.$/],
    [429, ThrottledError, "ThrottledError", /Call less often\.$/],
    [500, StatusError, "StatusError", /Try again later\.$/],
    [504, StatusError, "StatusError", /Try again later\.$/],
    [599, StatusError, "StatusError", /Try again later\.$/],
  ])("for %d an error that says what to do", (status, errorClass, name, advice) => {
    const error = statusError(refusal(status));
    expect(error).toBeInstanceOf(errorClass);
    expect(error).toBeInstanceOf(StatusError);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe(name);
    expect(error.message).toMatch(advice);
    expect(error.message).toContain(String(status));
  });

  test.each([404, 400])("a NoUsageError for %d with code 3000", (status) => {
    const error = statusError(refusal(status, { code: "3000", noUsage: true }));
    expect(error).toBeInstanceOf(NoUsageError);
    expect(error.message).toMatch(/The customer has no Azure usage: go on without it\.$/);
  });

  test("for an application-only token an error that says which token is needed", () => {
    const error = statusError(refusal(403, { code: "900329" }));
    expect(error).toBeInstanceOf(PermissionError);
    expect(error.message).toMatch(/get one for an application and a user\.$/);
  });

  test("for a long Retry-After an error that says how long the service asked for", () => {
    const error = statusError(refusal(429, { retryAfterMs: 3_600_000 }));
    expect(error.message).toMatch(/Wait 3600 s, as the service asks\.$/);
    expect(error).toMatchObject({ retryAfterMs: 3_600_000 });
  });
});

test("An error carries all that the refusal has", () => {
  const fault = { code: 20002, description: "No relationship." };
  const error = statusError(refusal(403, { fault, code: "20002" }));
  expect(error).toMatchObject(refusal(403, { fault, code: "20002" }));
  expect(error.headers.get("x-kept")).toBe("1");
  expect(error.message).toBe("Status 403, code 20002. No relationship. Check the partner's rights to this customer.");
});

test("An error repeats the message of the newer form of a fault", () => {
  expect(statusError(refusal(500, { fault: { message: "Busy." } })).message).toContain("Busy. Try again later.");
});
