import { setTimeout as wait } from "node:timers/promises";
import { differs } from "./compare.js";
import { judge } from "./judge.js";
import type { Runner, RunnerOutput } from "./runner-process.js";
import { type CaseServer, startCaseServer } from "./server.js";
import type { WireCase } from "./wire-case.js";

const defaultCall = { token: "token-for-tests", retries: 0, timeoutMs: 10_000 };

/** Lets a runner make the calls of one case against a server of its own, and gives all that was wrong. */
export async function runCase(wireCase: WireCase, runner: Runner, spareMs: number): Promise<readonly string[]> {
  const server = await startCaseServer(wireCase.exchanges, wireCase.server);
  try {
    if (expectsRefusedConnection(wireCase)) await server.close();
    return await runAgainst(server, wireCase, runner, spareMs);
  } finally {
    await server.close();
  }
}

/** A connection failure without an exchange: nobody listens. */
function expectsRefusedConnection({ exchanges, calls, server }: WireCase): boolean {
  return !server && exchanges.length === 0 && calls.every(({ expect }) => expect[0]?.kind === "connection");
}

async function runAgainst(
  server: CaseServer,
  wireCase: WireCase,
  runner: Runner,
  spareMs: number,
): Promise<readonly string[]> {
  const { id, level, calls, connections } = wireCase;
  const outputs: RunnerOutput[] = [];
  for (const [index, { call: given, pauseMs = 0 }] of calls.entries()) {
    if (pauseMs > 0) await wait(pauseMs);
    const { baseUrl = server.url, ...call } = { ...defaultCall, ...given };
    const job = { id: index === 0 ? id : `${id} ${index + 1}`, baseUrl, level, call };
    const reply = await runner.ask(job, call.timeoutMs + spareMs);
    if ("problem" in reply) return [reply.problem];
    outputs.push(reply.output);
  }
  // A client that gives up at once may be faster than its own request.
  for (let tries = 20; tries > 0 && server.requests.length < wireCase.exchanges.length; tries--) await wait(10);
  const complaints = judge(wireCase, server.requests, outputs);
  if (connections === undefined || connections === server.connections()) return complaints;
  return [...complaints, differs("The number of connections", `${connections}`, server.connections())];
}
