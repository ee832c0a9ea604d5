import { describe, expect, test } from "@jest/globals";
import { type CallEndEvent, ConnectionError, DecodeError, type Observer } from "../src/client.js";
import { json, type Respond, reset, summary, withClient } from "./support/responses.js";
import { transports } from "./support/transports.js";

const id = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";
const path = "/v1/customers/{customer_id}/usagesummary";

/** An observer that notes every event with its name. */
function notingObserver() {
  const events: [name: string, event: unknown][] = [];
  const observer: Observer = {
    onAttemptStart: (event) => void events.push(["attempt start", event]),
    onAttemptEnd: (event) => void events.push(["attempt end", event]),
    onRetry: (event) => void events.push(["retry", event]),
    onCallEnd: (event) => void events.push(["call end", event]),
  };
  return { events, observer };
}

describe.each(transports)("Over %s, observers", (_, transport) => {
  test("are told in order of each attempt, of each retry and of the end of the call", async () => {
    const { events, observer } = notingObserver();
    await withClient([reset, json(503, {}), summary], { ...transport, ...observer }, (client) =>
      client.getCustomerUsageSummary(id, { requestId: "r-1", correlationId: "c-1" }),
    );
    const ids = { operation: "getCustomerUsageSummary", requestId: "r-1", correlationId: "c-1" };
    const durationMs = expect.any(Number);
    const delayMs = expect.any(Number);
    const error = expect.any(ConnectionError);
    expect(events).toEqual([
      ["attempt start", { ...ids, attempt: 1 }],
      ["attempt end", { ...ids, attempt: 1, durationMs, status: undefined, error }],
      ["retry", { ...ids, attempt: 1, delayMs, status: undefined, error }],
      ["attempt start", { ...ids, attempt: 2 }],
      ["attempt end", { ...ids, attempt: 2, durationMs, status: 503, error: undefined }],
      ["retry", { ...ids, attempt: 2, delayMs, status: 503, error: undefined }],
      ["attempt start", { ...ids, attempt: 3 }],
      ["attempt end", { ...ids, attempt: 3, durationMs, status: 200, error: undefined }],
      ["call end", { ...ids, attempts: 3, durationMs, status: 200, error: undefined }],
    ]);
  });

  test("are told of the attempt that failed by the number that it started with, also after a new token", async () => {
    const { events, observer } = notingObserver();
    let tokens = 0;
    const credential = () => `token-${tokens++}`;
    await withClient([json(401, {}), json(503, {}), summary], { ...transport, ...observer, credential }, (client) =>
      client.getCustomerUsageSummary(id),
    );
    expect(events.map(([name, event]) => [name, (event as { attempt?: number }).attempt])).toEqual([
      ...[
        ["attempt start", 1],
        ["attempt end", 1],
      ], // the 401
      ...[
        ["attempt start", 2],
        ["attempt end", 2],
        ["retry", 2],
      ], // the 503
      ...[
        ["attempt start", 3],
        ["attempt end", 3],
      ],
      ["call end", undefined],
    ]);
  });

  test("are told of a retry of the first attempt when there was no token for it", async () => {
    const { events, observer } = notingObserver();
    let asked = 0;
    const credential = () => {
      if (asked++ === 0) throw new TypeError("fetch failed");
      return "token-for-tests";
    };
    await withClient([summary], { ...transport, ...observer, credential }, (client) =>
      client.getCustomerUsageSummary(id),
    );
    expect(events.slice(0, 2)).toMatchObject([
      ["retry", { attempt: 1 }],
      ["attempt start", { attempt: 1 }],
    ]);
  });

  test("are told how long the service asked to wait", async () => {
    const delays: number[] = [];
    const options = { ...transport, onRetry: ({ delayMs }: { delayMs: number }) => void delays.push(delayMs) };
    const responses = [json(429, {}, { "Retry-After": "1" }), summary];
    await withClient(responses, options, (client) => client.getCustomerUsageSummary(id));
    expect(delays).toEqual([1000]);
  });

  test("are told of what a call rejects with", async () => {
    const calls: CallEndEvent[] = [];
    const page: Respond = (response) => response.end("no summary");
    const options = { ...transport, onCallEnd: (event: CallEndEvent) => void calls.push(event) };
    await withClient([page], options, (client) => client.getCustomerUsageSummary(id).catch(() => undefined));
    expect(calls).toMatchObject([{ status: 200, error: expect.any(DecodeError) }]);
  });

  test("are told of the attempts of client.http, without an operation and without the end of a call", async () => {
    const { events, observer } = notingObserver();
    await withClient([json(503, {}), summary], { ...transport, ...observer }, (client) =>
      client.http.GET(path, { params: { path: { customer_id: id } } }),
    );
    expect(events.map(([name]) => name)).toEqual([
      ...["attempt start", "attempt end", "retry"],
      ...["attempt start", "attempt end"],
    ]);
    for (const [, event] of events) expect(event).toHaveProperty("operation", undefined);
  });

  const fail = () => {
    throw new Error("the disk is full");
  };
  test.each([
    ["at once", fail],
    ["later", async () => fail()],
  ])("that fail %s fail neither the call nor the process", async (_, listener) => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => void unhandled.push(reason);
    process.on("unhandledRejection", note);
    const observer = { onAttemptStart: listener, onAttemptEnd: listener, onRetry: listener, onCallEnd: listener };
    await withClient([json(503, {}), summary], { ...transport, ...observer }, async (client) => {
      expect(await client.getCustomerUsageSummary(id)).toMatchObject({ status: 200 });
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
  });
});
