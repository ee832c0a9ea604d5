import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { contract, scenarios as ownScenarios } from "../../generated/typescript/local-server.js";
import { answerRequest, type Knowledge } from "./answer.js";
import type { Contract } from "./contract.js";
import { LocalServerError } from "./local-server-error.js";
import type { ReceivedRequest } from "./request.js";
import { parseScenarios, readScenarios, type Scenario } from "./scenario.js";

export { LocalServerError } from "./local-server-error.js";
export type { ReceivedRequest } from "./request.js";
export type { Scenario, ScenarioAnswer, ScenarioCondition } from "./scenario.js";

/** How a local server runs. */
export interface LocalServerOptions {
  /** The port on 127.0.0.1. Default: 0, any that is free. */
  port?: number | undefined;
  /** A folder of scenario files. Default: those of this package. */
  scenarios?: string | undefined;
  /** The name of the only scenario to answer with, whatever the request. Default: each request meets its own. */
  scenario?: string | undefined;
  /** Called with each request as it arrives, the token included: it is meant for tests. */
  onRequest?: ((request: ReceivedRequest) => void) | undefined;
}

/** A server that runs. */
export interface LocalServer {
  /** The base URL to hand to a client, such as `http://127.0.0.1:49152`. */
  readonly url: string;
  /** What it answers with, in the order in which requests are held against it. */
  readonly scenarios: readonly Scenario[];
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

/**
 * Starts a server on this machine that answers as the real service does, from the contract and scenarios.
 *
 * @throws {LocalServerError} when the port is taken, or a scenario is unknown or cannot be read.
 */
export async function startLocalServer(options: LocalServerOptions = {}): Promise<LocalServer> {
  const { scenarios: folder, scenario } = options;
  const all = folder === undefined ? parseScenarios(ownScenarios) : await readScenarios(folder);
  const scenarios = scenario === undefined ? all : [only(all, scenario)];
  const knowledge: Knowledge = { contract: contract as Contract, scenarios, answered: new Map() };
  const server = createServer((request, response) => respond(knowledge, options, request, response));
  const port = await listen(server, options.port ?? 0);
  return {
    url: `http://127.0.0.1:${port}`,
    scenarios,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function only(scenarios: readonly Scenario[], name: string): Scenario {
  const scenario = scenarios.find((candidate) => candidate.name === name);
  if (scenario) return { ...scenario, when: {} };
  const known = scenarios.map((candidate) => candidate.name).join(", ");
  throw new LocalServerError(`There is no scenario "${name}". Choose one of: ${known}.`);
}

async function respond(
  knowledge: Knowledge,
  { onRequest }: LocalServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = "GET", url = "/", headers } = request;
  const received = { method, path: url.replace(/\?.*$/, ""), headers };
  request.resume();
  onRequest?.(received);
  const answer = answerRequest(knowledge, received);
  if (answer.delayMs > 0) await wait(answer.delayMs, undefined, { ref: false });
  response.writeHead(answer.status, answer.headers).end(answer.bytes);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  }).catch((error: NodeJS.ErrnoException) => {
    throw explain(error, port);
  });
}

function explain(error: NodeJS.ErrnoException, port: number): LocalServerError {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use. Stop what uses it, or choose another port; 0 takes any that is free.`,
    EACCES: `Port ${port} needs special rights. Choose one above 1023; 0 takes any that is free.`,
    ERR_SOCKET_BAD_PORT: "A port is a whole number from 0 to 65535; 0 takes any that is free.",
  };
  return new LocalServerError(reasons[error.code ?? ""] ?? `The local server cannot listen: ${error.message}.`, {
    cause: error,
  });
}
