import { expect, test } from "@jest/globals";
import { asksFirst } from "../../docs/src/try-it/server-state.js";

test.each([
  ["prompt", "docs.example", true],
  ["granted", "docs.example", false],
  ["denied", "docs.example", false],
  ["prompt", "127.0.0.1", false],
  ["prompt", "localhost", false],
] as const)("With the permission %j, a page of %s asks the user first: %s", (state, hostname, asks) => {
  expect(asksFirst(state, hostname)).toBe(asks);
});
