import { describe, expect, test } from "@jest/globals";
import { errorTable } from "../../generated/typescript/error-table.js";
import {
  AuthenticationError,
  BadRequestError,
  InternalServerError,
  NotFoundError,
  NoUsageError,
  PartnerCenterError,
  PermissionDeniedError,
  RateLimitError,
  ResponseError,
  StatusError,
} from "../../src/errors.js";
import type { ErrorResult } from "../../src/response/result.js";
import { statusError } from "../../src/response/status-error.js";

const operation = "getCustomerUsageSummary";

const checkRequest = "Check the request and baseUrl. The response may come from a gateway or a proxy.";

/** What the spec says about a status, or about one of its codes. */
function adviceOf(status: number, code?: string): string {
  const entry = errorTable[operation]?.[status];
  const advice = code === undefined ? entry?.advice : entry?.codes[code]?.advice;
  if (!advice) throw new Error(`The spec has no advice for ${status} ${code ?? ""}.`);
  return advice;
}

function errorResult(
  status: number,
  changes: Partial<ErrorResult<number, unknown>> = {},
): ErrorResult<number, unknown> {
  return {
    ok: false,
    status,
    error: undefined,
    code: undefined,
    noUsage: false,
    retryAfterMs: undefined,
    response: {
      status,
      headers: new Headers({ "X-Kept": "1" }),
      requestId: "r-1",
      correlationId: "c-1",
      correlationVector: "v.0",
      text: "what came",
      attempts: 2,
    },
    ...changes,
  };
}

describe("An error response becomes", () => {
  test.each<[number, typeof StatusError, string, string]>([
    [400, BadRequestError, "BadRequestError", adviceOf(400)],
    [401, AuthenticationError, "AuthenticationError", adviceOf(401)],
    [403, PermissionDeniedError, "PermissionDeniedError", adviceOf(403)],
    [404, NotFoundError, "NotFoundError", adviceOf(404)],
    [304, StatusError, "StatusError", checkRequest],
    [302, StatusError, "StatusError", "Redirects are not followed. Check baseUrl."],
    [308, StatusError, "StatusError", "Redirects are not followed. Check baseUrl."],
    [405, StatusError, "StatusError", checkRequest],
    [408, StatusError, "StatusError", "Try again later."],
    [409, StatusError, "StatusError", checkRequest],
    [418, StatusError, "StatusError", checkRequest],
    [429, RateLimitError, "RateLimitError", adviceOf(429)],
    [500, InternalServerError, "InternalServerError", adviceOf(500)],
    [504, InternalServerError, "InternalServerError", "Try again later."],
    [599, InternalServerError, "InternalServerError", "Try again later."],
  ])("for %d an error of its class that says what to do", (status, errorClass, name, advice) => {
    const error = statusError(operation, errorResult(status));
    expect(error.constructor).toBe(errorClass);
    for (const base of [StatusError, ResponseError, PartnerCenterError, Error]) expect(error).toBeInstanceOf(base);
    expect(error.name).toBe(name);
    expect(error.message).toBe(`Status ${status}. ${advice}`);
  });

  test.each([404, 400])("a NoUsageError for %d with code 3000", (status) => {
    const error = statusError(operation, errorResult(status, { code: "3000", noUsage: true }));
    expect(error.constructor).toBe(NoUsageError);
    expect(error.message).toContain("The customer has no Azure usage.");
    expect(error.message).toBe(`Status ${status}, code 3000. ${adviceOf(status, "3000")}`);
  });

  test("for a token of an application alone an error that says which token is needed", () => {
    const error = statusError(operation, errorResult(403, { code: "900329" }));
    expect(error).toBeInstanceOf(PermissionDeniedError);
    expect(error.message).toContain("Use the token of an application and a user.");
    expect(error.message).toBe(`Status 403, code 900329. ${adviceOf(403, "900329")}`);
  });

  test("for a long Retry-After an error that says how long the service asked to wait", () => {
    const error = statusError(operation, errorResult(429, { retryAfterMs: 3_600_000 }));
    expect(error.message).toMatch(/Wait 3600 s, as the service asks\.$/);
    expect(error).toMatchObject({ retryAfterMs: 3_600_000 });
  });
});

describe("The error", () => {
  test("carries all that the result has", () => {
    const body = { code: 20002, description: "No relationship." };
    const { response, ...facts } = errorResult(403, { error: body, code: "20002" });
    const error = statusError(operation, { ...facts, response });
    const { status, code, retryAfterMs } = facts;
    expect(error).toMatchObject({ status, code, retryAfterMs, error: body, requestId: "r-1", correlationId: "c-1" });
    expect(error.response).toBe(response);
    expect(error.message).toBe(`Status 403, code 20002. No relationship. ${adviceOf(403, "20002")}`);
  });

  test("repeats the message of the newer form of an error", () => {
    const error = statusError(operation, errorResult(503, { error: { message: "Busy." } }));
    expect(error.message).toBe("Status 503. Busy. Try again later.");
  });

  test("of an operation without a table, or of a code such as constructor, has the advice of its status", () => {
    expect(statusError("constructor", errorResult(404)).message).toBe(`Status 404. ${checkRequest}`);
    expect(statusError(operation, errorResult(400, { code: "constructor" })).message).toBe(
      `Status 400, code constructor. ${adviceOf(400)}`,
    );
  });
});
