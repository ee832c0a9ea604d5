import { describe, expect, test } from "@jest/globals";
import { ConnectionError } from "../../src/errors.js";
import type { AttemptEndEvent, AttemptStartEvent } from "../../src/events.js";
import { observerPolicy } from "../../src/pipeline/observer.js";
import type { PipelineHandler } from "../../src/pipeline/pipeline.js";
import { newContext, newResponse, respondInTurn, send } from "../support/pipeline.js";

const common = { operation: "test", requestId: "r-1", correlationId: "c-1" };
const contextWithIds = () => ({ ...newContext(), requestId: "r-1", correlationId: "c-1" });

describe("An observer", () => {
  test("is told of the start and of the end of each attempt, which are counted", async () => {
    const events: (AttemptStartEvent | AttemptEndEvent)[] = [];
    const note = (event: AttemptStartEvent | AttemptEndEvent) => void events.push(event);
    const error = new ConnectionError("reset");
    const { handler } = respondInTurn(error, newResponse(503));
    const observed = observerPolicy([{ onAttemptStart: note, onAttemptEnd: note }])(handler);
    const context = contextWithIds();
    await expect(send(observed, context)).rejects.toBe(error);
    await send(observed, context);
    const durationMs = expect.any(Number);
    expect(events).toEqual([
      { ...common, attempt: 1 },
      { ...common, attempt: 1, durationMs, status: undefined, error },
      { ...common, attempt: 2 },
      { ...common, attempt: 2, durationMs, status: 503, error: undefined },
    ]);
    expect(context.attempts).toBe(2);
  });

  test("is told how long an attempt took", async () => {
    const events: AttemptEndEvent[] = [];
    const slow: PipelineHandler = () => new Promise((resolve) => setTimeout(() => resolve(newResponse(200)), 20));
    await send(observerPolicy([{ onAttemptEnd: (event) => void events.push(event) }])(slow));
    expect(events[0]?.durationMs).toBeGreaterThan(15);
  });

  test("is told before anything is sent", async () => {
    const order: string[] = [];
    const next: PipelineHandler = async () => {
      order.push("sent");
      return newResponse(200);
    };
    await send(observerPolicy([{ onAttemptStart: () => void order.push("told") }])(next));
    expect(order).toEqual(["told", "sent"]);
  });

  test("that throws fails neither the attempt nor the other observers", async () => {
    let told = 0;
    const failing = () => {
      throw new Error("full");
    };
    const observers = [{ onAttemptStart: failing, onAttemptEnd: failing }, { onAttemptEnd: () => void told++ }];
    expect((await send(observerPolicy(observers)(respondInTurn(newResponse(200)).handler))).status).toBe(200);
    expect(told).toBe(1);
  });
});

test("Attempts are counted without observers, too", async () => {
  const context = newContext();
  await send(observerPolicy()(respondInTurn(newResponse(200)).handler), context);
  expect(context.attempts).toBe(1);
});
