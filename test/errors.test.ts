import { describe, expect, test } from "@jest/globals";
import * as auth from "../src/auth/index.js";
import * as client from "../src/client.js";
import { PartnerCenterError, TimeoutError } from "../src/errors.js";
import * as node from "../src/node/index.js";
import * as server from "../src/server/index.js";
import * as validate from "../src/validate/index.js";
import * as xml from "../src/xml/index.js";

const exported = Object.entries({ ...client, ...auth, ...node, ...server, ...validate, ...xml });
const isErrorClass = (value: unknown) => typeof value === "function" && value.prototype instanceof Error;
const errorClasses = exported.filter(([, value]) => isErrorClass(value)) as [string, { readonly prototype: Error }][];

/** The local server is a tool beside the client: no call ends in its error. */
const others = ["LocalServerError"];

describe("Every error class of every entry", () => {
  test("is found", () => {
    const names = errorClasses.map(([name]) => name);
    expect(names).toEqual(
      expect.arrayContaining(["ArgumentError", "DecodeError", "RateLimitError", "SignInError", "ValidationError"]),
    );
  });

  test.each(errorClasses.filter(([name]) => !others.includes(name)))(
    "is a PartnerCenterError: %s",
    (_, { prototype }) => {
      expect(prototype === PartnerCenterError.prototype || prototype instanceof PartnerCenterError).toBe(true);
    },
  );
});

test.each<[TimeoutError["scope"], string]>([
  ["attempt", "The attempt took longer than 50 ms. Try again later, or raise attemptTimeoutMs."],
  ["token", "The credential gave no token within 50 ms. Check it, or raise attemptTimeoutMs."],
  ["call", "The call took longer than 50 ms. Try again later, or raise totalTimeoutMs."],
])("A TimeoutError of the %s says which option to raise", (scope, message) => {
  expect(new TimeoutError(scope, 50)).toMatchObject({ name: "TimeoutError", scope, timeoutMs: 50, message });
});

test("An ArgumentError is no TypeError: the platform did not throw it", () => {
  expect(new client.ArgumentError("x")).not.toBeInstanceOf(TypeError);
});
