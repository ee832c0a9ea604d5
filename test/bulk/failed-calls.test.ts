import { expect, test } from "@jest/globals";
import { endOfFailedCall, failedCallObserver } from "../../src/bulk/failed-calls.js";

const ids = { operation: undefined, requestId: "request-1", correlationId: "correlation-1" };

test("The end of a call is found again by its error", () => {
  const error = new Error("reset");
  const event = { ...ids, attempts: 4, durationMs: 10, status: undefined, error };
  failedCallObserver.onCallEnd?.(event);
  expect(endOfFailedCall(error)).toBe(event);
  expect(endOfFailedCall(new Error("another"))).toBeUndefined();
});

test("A call that ended well, or with something that is no object, is not kept", () => {
  for (const error of [undefined, null, "reset"])
    expect(() =>
      failedCallObserver.onCallEnd?.({ ...ids, attempts: 1, durationMs: 1, status: 200, error }),
    ).not.toThrow();
});
