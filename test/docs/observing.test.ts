import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import { expect, test } from "@jest/globals";
import { type AttemptEvent, type CallEvent, createPartnerCenterClient } from "../../src/client.js";
import { withRecordingServer } from "../support/recording-server.js";
import { transports } from "../support/transports.js";
import { read } from "./documents.js";

const id = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";
const fail = (response: ServerResponse) => void response.writeHead(503).end();

test.each(transports)("Over %s, observers run in the asynchronous context of their call", async (_, transport) => {
  const context = new AsyncLocalStorage<string>();
  const seen: unknown[] = [];
  const onAttempt = ({ attempt }: AttemptEvent) => void seen.push([context.getStore(), attempt]);
  const onCall = ({ attempts }: CallEvent) => void seen.push([context.getStore(), "call", attempts]);
  await withRecordingServer(fail, async ({ url }) => {
    const limits = { retries: 1, baseDelayMs: 1 };
    const options = { credential: "token", baseUrl: url, ...limits, onAttempt, onCall, ...transport };
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

test("A request through client.http is told of as an attempt, without an operation, and not as a call", async () => {
  const attempts: AttemptEvent[] = [];
  const calls: CallEvent[] = [];
  await withRecordingServer(fail, async ({ url }) => {
    const client = createPartnerCenterClient({
      credential: "token",
      baseUrl: url,
      retries: 0,
      onAttempt: (event) => void attempts.push(event),
      onCall: (event) => void calls.push(event),
    });
    const path = { customer_id: id };
    await client.http.GET("/v1/customers/{customer_id}/usagesummary", { params: { path } });
  });
  expect(attempts).toMatchObject([
    { operation: undefined, attempt: 1, status: 503, requestId: expect.stringMatching(/./) },
  ]);
  expect(calls).toEqual([]);
});

test("A call that is refused before anything is sent has no attempt and no ids", async () => {
  const calls: CallEvent[] = [];
  const client = createPartnerCenterClient({ credential: "token", onCall: (event) => void calls.push(event) });
  await client.getCustomerUsageSummary("..").catch(() => undefined);
  expect(calls).toMatchObject([{ attempts: 0, requestId: "", correlationId: "", error: { name: "ArgumentError" } }]);
});

test("The guide describes every field of an event, and no other", async () => {
  const fields = new Set<string>();
  const note = (event: object) => Object.keys(event).forEach((field) => void fields.add(field));
  await withRecordingServer(fail, async ({ url }) => {
    const observers = { onAttempt: note, onCall: note };
    const client = createPartnerCenterClient({ credential: "token", baseUrl: url, retries: 0, ...observers });
    await client.getCustomerUsageSummary(id);
  });
  const guide = read("docs/src/content/docs/guides/observing.md");
  const described = [...guide.matchAll(/^\| (`.+?) \|/gm)].flatMap(([, names = ""]) => names.match(/\w+/g) ?? []);
  expect(described.sort()).toEqual([...fields].sort());
});
