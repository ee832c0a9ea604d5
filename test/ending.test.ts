import { getEventListeners } from "node:events";
import { expect, test } from "@jest/globals";
import { Ending, shareSignal, withSignal } from "../src/time.js";

test("An ending tells its listeners, and why", () => {
  const ending = new Ending();
  const told: unknown[] = [];
  ending.addEventListener("abort", () => told.push(ending.reason));
  ending.abort("over");
  expect(told).toEqual(["over"]);
  expect(ending).toMatchObject({ aborted: true, reason: "over" });
});

test("An ending does not tell who has stopped listening", () => {
  const ending = new Ending();
  let told = 0;
  const listener = () => void told++;
  ending.addEventListener("abort", listener);
  ending.removeEventListener("abort", listener);
  ending.abort("over");
  expect(told).toBe(0);
});

test("An ending as a signal of the platform aborts with its reason, whether it ends before or after", () => {
  const early = new Ending();
  early.abort("over");
  expect(withSignal("signal", { end: early }).signal).toMatchObject({ aborted: true, reason: "over" });
  const late = new Ending();
  const { signal } = withSignal("signal", { end: late });
  expect(signal.aborted).toBe(false);
  late.abort("over");
  expect(signal).toMatchObject({ aborted: true, reason: "over" });
});

test("A signal of the platform goes along when its owner is copied", () => {
  const end = new Ending();
  const copy = { ...withSignal("abortSignal", { end }) };
  end.abort("over");
  expect(copy.abortSignal).toMatchObject({ aborted: true, reason: "over" });
});

test("An ending that somebody stops listening to as it ends still tells all others", () => {
  const ending = new Ending();
  const told: string[] = [];
  const first = () => {
    told.push("first");
    ending.removeEventListener("abort", first);
  };
  ending.addEventListener("abort", first);
  ending.addEventListener("abort", () => told.push("second"));
  ending.abort("over");
  expect(told).toEqual(["first", "second"]);
});

test("A shared signal costs the platform's one listener, however many listen, and none when they have stopped", () => {
  const controller = new AbortController();
  const listeners = [() => undefined, () => undefined];
  for (const listener of listeners) shareSignal(controller.signal).addEventListener("abort", listener);
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(1);
  for (const listener of listeners) shareSignal(controller.signal).removeEventListener("abort", listener);
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
});

test("A shared signal tells all who listen, and why", () => {
  const controller = new AbortController();
  const shared = shareSignal(controller.signal);
  const told: unknown[] = [];
  for (const name of ["first", "second"]) shared.addEventListener("abort", () => told.push([name, shared.reason]));
  expect(shared.aborted).toBe(false);
  controller.abort("over");
  expect(told).toEqual([
    ["first", "over"],
    ["second", "over"],
  ]);
  expect(shared.aborted).toBe(true);
});
