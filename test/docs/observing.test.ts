import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import { expect, test } from "@jest/globals";
import { read } from "../../scripts/docs/documents.js";
import { type AttemptEndEvent, type CallEndEvent, createPartnerCenterClient } from "../../src/client.js";
import { eventNames } from "../../src/events.js";
import { withRecordingServer } from "../support/recording-server.js";
import { transports } from "../support/transports.js";

const id = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";
const fail = (response: ServerResponse) => void response.writeHead(503).end();

test.each(transports)("Over %s, observers run in the asynchronous context of their call", async (_, transport) => {
  const context = new AsyncLocalStorage<string>();
  const seen: unknown[] = [];
  const onAttemptEnd = ({ attempt }: AttemptEndEvent) => void seen.push([context.getStore(), attempt]);
  const onCallEnd = ({ attempts }: CallEndEvent) => void seen.push([context.getStore(), "call", attempts]);
  await withRecordingServer(fail, async ({ url }) => {
    const limits = { maxRetries: 1, baseDelayMs: 1 };
    const options = { credential: "token", baseUrl: url, ...limits, onAttemptEnd, onCallEnd, ...transport };
    const client = createPartnerCenterClient(options);
    await Promise.all(["first", "second"].map((name) => context.run(name, () => client.getCustomerUsageSummary(id))));
  });
  for (const name of ["first", "second"]) {
    expect(seen.filter((entry) => (entry as unknown[])[0] === name)).toEqual([
      [name, 1],
      [name, 2],
      [name, "call", 2],
    ]);
  }
});

test("A request through client.http has events of its attempts, without an operation, and none of a call", async () => {
  const attempts: AttemptEndEvent[] = [];
  const calls: CallEndEvent[] = [];
  await withRecordingServer(fail, async ({ url }) => {
    const client = createPartnerCenterClient({
      credential: "token",
      baseUrl: url,
      maxRetries: 0,
      onAttemptEnd: (event) => void attempts.push(event),
      onCallEnd: (event) => void calls.push(event),
    });
    const path = { customer_id: id };
    await client.http.GET("/v1/customers/{customer_id}/usagesummary", { params: { path } });
  });
  expect(attempts).toMatchObject([
    { operation: undefined, attempt: 1, status: 503, requestId: expect.stringMatching(/./) },
  ]);
  expect(calls).toEqual([]);
});

test("A call that fails before anything is sent has no attempt and no ids", async () => {
  const calls: CallEndEvent[] = [];
  const client = createPartnerCenterClient({ credential: "token", onCallEnd: (event) => void calls.push(event) });
  await client.getCustomerUsageSummary("..").catch(() => undefined);
  expect(calls).toMatchObject([{ attempts: 0, requestId: "", correlationId: "", error: { name: "ArgumentError" } }]);
});

test("The guide describes every field of an event, and no other", async () => {
  const fields = new Set<string>();
  const note = (event: object) => Object.keys(event).forEach((field) => void fields.add(field));
  await withRecordingServer(fail, async ({ url }) => {
    const observers = { onAttemptStart: note, onAttemptEnd: note, onRetry: note, onCallEnd: note };
    const limits = { maxRetries: 1, baseDelayMs: 1 };
    const client = createPartnerCenterClient({ credential: "token", baseUrl: url, ...limits, ...observers });
    await client.getCustomerUsageSummary(id);
  });
  const guide = read("docs/src/content/docs/guides/observing.md");
  const table = /^\| field \|.+?\n\n/ms.exec(guide)?.[0] ?? "";
  const described = [...table.matchAll(/^\| (`.+?) \|/gm)].flatMap(([, names = ""]) => names.match(/\w+/g) ?? []);
  expect(described.sort()).toEqual([...fields].sort());
});

test("The guide names every event", () => {
  const guide = read("docs/src/content/docs/guides/observing.md");
  const table = /^\| option \|.+?\n\n/ms.exec(guide)?.[0] ?? "";
  expect([...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)).toEqual(eventNames);
});
