// Makes very many calls with the built package, then prints what is left of them. It judges nothing.
// node --expose-gc --import tsx test/soak/program.ts fetch|undici CALLS
import { fork } from "node:child_process";
import { getEventListeners, once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { type CallEndEvent, createPartnerCenterClient } from "partner-center-usage";
import { nodeTransport } from "partner-center-usage/node";
import type { Report, Served } from "./report.js";

const [, , transportName, callsArgument] = process.argv;
const calls = Number(callsArgument);
const concurrency = 64;
const giveUpMs = 120_000;
const id = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";

const warnings: string[] = [];
const unhandledRejections: string[] = [];
process.on("warning", ({ name, message }) => warnings.push(`${name}: ${message}`));
process.on("unhandledRejection", (reason) => unhandledRejections.push(String(reason)));

const server = fork(new URL("server.ts", import.meta.url), { execArgv: ["--import", "tsx"] });
const [baseUrl] = (await once(server, "message")) as [string];

const attempts = { ofCalls: 0, observed: 0 };
const outcomes: Record<string, number> = {};
function onCallEnd({ status, error, attempts: count }: CallEndEvent): void {
  const name = String((error as Error | undefined)?.name ?? status);
  const outcome = name === "200" || name === "DecodeError" ? name : `${name} after ${count} attempts`;
  outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  attempts.ofCalls += count;
}

const transport = transportName === "undici" ? nodeTransport() : undefined;
const client = createPartnerCenterClient({
  credential: "token-for-tests",
  baseUrl,
  baseDelayMs: 1,
  attemptTimeoutMs: 1000,
  onAttemptEnd: () => attempts.observed++,
  onCallEnd,
  ...(transport && { transport }),
});
// It lives as long as the process, as the signal of a shutdown does.
const { signal } = new AbortController();

let made = 0;
let ended = 0;
let mixedUp = 0;

async function call(): Promise<void> {
  const requestId = `request-${++made}`;
  // What a call rejects with is counted by onCallEnd.
  const result = await client.getCustomerUsageSummary(id, { signal, requestId }).catch(() => undefined);
  if (result && result.response.requestId !== requestId) mixedUp++;
  ended++;
}

/** Makes calls, so many at a time, until as many have been made in all. Gives up when they do not end. */
async function callUntil(total: number): Promise<void> {
  const worker = async () => {
    while (made < total) await call();
  };
  const patience = new AbortController();
  const all = Promise.all(Array.from({ length: concurrency }, worker));
  await Promise.race([all, wait(giveUpMs, undefined, { signal: patience.signal }).catch(() => undefined)]);
  patience.abort();
}

async function heapUsed(): Promise<number> {
  if (!globalThis.gc) throw new Error("Start the soak with node --expose-gc.");
  // What one collection finalizes goes with the next.
  for (let round = 0; round < 3; round++) {
    globalThis.gc();
    await wait(20);
  }
  return process.memoryUsage().heapUsed;
}

async function askServer(): Promise<Served> {
  server.send("What was served?");
  const [served] = (await once(server, "message")) as [Served];
  return served;
}

const active = (name: string) => process.getActiveResourcesInfo().filter((resource) => resource === name).length;

await callUntil(calls / 4);
const atQuarter = await heapUsed();
await callUntil(calls);
const atEnd = await heapUsed();
const resources = { sockets: active("TCPSocketWrap"), timers: active("Timeout") };
const served = await askServer();
await transport?.close();
await wait(50);
const { connections } = await askServer();

const report: Report = {
  outcomes,
  hanging: calls - ended,
  mixedUp,
  attempts,
  served,
  connectionsAfterClose: connections,
  active: resources,
  heap: { atQuarter, atEnd },
  listeners: getEventListeners(signal, "abort").length,
  warnings,
  unhandledRejections,
};
console.log(JSON.stringify(report));
process.exit();
