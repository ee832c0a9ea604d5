import { expect, test } from "@jest/globals";
import { Ending } from "../src/ending.js";

test("An ending tells its listeners once, and keeps the first reason", () => {
  const ending = new Ending();
  const told: unknown[] = [];
  ending.onEnd(() => told.push(ending.reason));
  ending.end("first");
  ending.end("second");
  expect(told).toEqual(["first"]);
  expect(ending).toMatchObject({ ended: true, reason: "first" });
});

test("An ending does not tell who has stopped listening", () => {
  const ending = new Ending();
  let told = 0;
  const stop = ending.onEnd(() => told++);
  stop();
  ending.end("over");
  expect(told).toBe(0);
});

test.each([
  ["before", true],
  ["after", false],
])("The signal of an ending aborts with its reason, asked for %s the end", (_, before) => {
  const ending = new Ending();
  const early = before ? ending.signal : undefined;
  ending.end("over");
  expect(early ?? ending.signal).toBe(ending.signal);
  expect(ending.signal).toMatchObject({ aborted: true, reason: "over" });
});
