import { getEventListeners } from "node:events";
import { describe, expect, test } from "@jest/globals";
import { shareAbortSignal } from "../../src/transport/shared-signal.js";

describe("A shared signal", () => {
  test("costs the platform's one listener, however many listen, and none when they have stopped", () => {
    const { signal } = new AbortController();
    const listeners = [() => undefined, () => undefined];
    for (const listener of listeners) shareAbortSignal(signal).addEventListener("abort", listener);
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    for (const listener of listeners) shareAbortSignal(signal).removeEventListener("abort", listener);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  test("tells all who listen, and why", () => {
    const controller = new AbortController();
    const shared = shareAbortSignal(controller.signal);
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
});
