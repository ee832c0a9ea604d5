import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { contract as ownContract, scenarios as ownScenarios } from "../../generated/typescript/local-server.js";
import type { Contract } from "./contract.js";
import { LocalServerError } from "./local-server-error.js";
import type { RequestListener } from "./request.js";
import { respond } from "./respond.js";
import { parseScenarios, readScenarios, type Scenario } from "./scenario.js";

export { LocalServerError } from "./local-server-error.js";
export type { ReceivedRequest, RequestListener } from "./request.js";
export type { Scenario, ScenarioAnswer, ScenarioCondition } from "./scenario.js";

/** How a local server runs. */
export interface LocalServerOptions {
  /** The port on 127.0.0.1. Default: 0, any that is free. */
  port?: number | undefined;
  /** A folder of scenario files. Default: those of this package. */
  scenarios?: string | undefined;
  /** The name of the only scenario to answer with, whatever the request. Default: each request meets its own. */
  scenario?: string | undefined;
  /**
   * Called with each request as it arrives, the token included: it is meant for tests. The answer waits for its promise.
   * When it throws, the request is answered with a 500 that says so, and what was thrown stands in `failures`.
   */
  onRequest?: RequestListener | undefined;
}

/** A server that runs. */
export interface LocalServer {
  /** The base URL to hand to a client, such as `http://127.0.0.1:49152`. */
  readonly url: string;
  /** What it answers with, in the order in which requests are held against it. */
  readonly scenarios: readonly Scenario[];
  /**
   * What was thrown while it answered, in order: by `onRequest`, or by the server itself. A test that expects things of
   * requests in `onRequest` looks here at its end; `close` does not reject for them.
   */
  readonly failures: readonly unknown[];
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

/**
 * Starts a server on this machine that answers as the real service does, from the contract and scenarios.
 *
 * @throws {LocalServerError} when the port is taken, or a scenario is unknown, cannot be read or cannot be answered with.
 */
export async function startLocalServer(options: LocalServerOptions = {}): Promise<LocalServer> {
  const { scenarios: folder, scenario, onRequest } = options;
  const contract = ownContract as Contract;
  const all = folder === undefined ? parseScenarios(ownScenarios, contract) : await readScenarios(folder, contract);
  const scenarios = scenario === undefined ? all : [only(all, scenario)];
  const knowledge = { contract, scenarios, answered: new Map() };
  const failures: unknown[] = [];
  const server = createServer((request, response) => respond({ knowledge, onRequest, failures }, request, response));
  const port = await listen(server, options.port ?? 0);
  return {
    url: `http://127.0.0.1:${port}`,
    scenarios,
    failures,
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
