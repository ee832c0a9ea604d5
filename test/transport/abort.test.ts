import { describe, expect, test } from "@jest/globals";
import { AbortSource, reasonOf, toAbortSignal } from "../../src/transport/abort.js";

describe("An abort source", () => {
  test("tells its listeners, and why", () => {
    const source = new AbortSource();
    const told: unknown[] = [];
    source.addEventListener("abort", () => told.push(source.reason));
    source.abort("over");
    expect(told).toEqual(["over"]);
    expect(source).toMatchObject({ aborted: true, reason: "over" });
  });

  test("does not tell who has stopped listening", () => {
    const source = new AbortSource();
    let told = 0;
    const listener = () => void told++;
    source.addEventListener("abort", listener);
    source.removeEventListener("abort", listener);
    source.abort("over");
    expect(told).toBe(0);
  });

  test("that somebody stops listening to as it aborts still tells all others", () => {
    const source = new AbortSource();
    const told: string[] = [];
    const first = () => {
      told.push("first");
      source.removeEventListener("abort", first);
    };
    source.addEventListener("abort", first);
    source.addEventListener("abort", () => told.push("second"));
    source.abort("over");
    expect(told).toEqual(["first", "second"]);
  });
});

describe("An AbortSignal of the platform", () => {
  test("aborts with the signal that it was made of, whether that aborts before or after", () => {
    const early = new AbortSource();
    early.abort("over");
    expect(toAbortSignal(early)).toMatchObject({ aborted: true, reason: "over" });
    const late = new AbortSource();
    const signal = toAbortSignal(late);
    expect(signal).toBeInstanceOf(AbortSignal);
    expect(signal.aborted).toBe(false);
    late.abort("over");
    expect(signal).toMatchObject({ aborted: true, reason: "over" });
  });

  test("stays the same one", () => {
    const { signal } = new AbortController();
    expect(toAbortSignal(signal)).toBe(signal);
  });
});

test.each([undefined, null, 0, "", false])(
  "The reason %p is an AbortError, since openapi-fetch overlooks it",
  (reason) => {
    const source = new AbortSource();
    source.abort(reason);
    expect(reasonOf(source)).toMatchObject({ name: "AbortError", message: "The operation was aborted." });
  },
);

test("Any other reason stays what it is", () => {
  const source = new AbortSource();
  source.abort("over");
  expect(reasonOf(source)).toBe("over");
});
