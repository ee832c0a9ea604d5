import { createServer } from "node:http";
import { scenarios as packagedScenarios } from "../../generated/typescript/local-server.js";
import { handleRequest } from "./handle-request.js";
import { listen } from "./listen.js";
import { LocalServerError } from "./local-server-error.js";
import { type LocalServerOptions, readOptions } from "./options.js";
import { parseScenarios, readScenarios } from "./read-scenarios.js";
import type { Scenario } from "./scenario.js";
import { startState } from "./server-state.js";

export type { Latency } from "./latency.js";
export { LocalServerError } from "./local-server-error.js";
export type { LocalServerOptions } from "./options.js";
export type { ReceivedRequest, RequestListener } from "./received-request.js";
export type { Scenario, ScenarioCondition, ScenarioResponse } from "./scenario.js";

/** A running local server. */
export interface LocalServer {
  /** The base URL for a client, such as `http://127.0.0.1:49152`. */
  readonly url: string;
  /** Its scenarios, in the order in which they are tried. */
  readonly scenarios: readonly Scenario[];
  /** The ids of the customers that it makes up. */
  readonly customerIds: readonly string[];
  /**
   * What was thrown while it responded, in order: by `onRequest`, or by the server itself. A test that makes assertions
   * in `onRequest` checks this at its end; `close` does not reject because of them.
   */
  readonly failures: readonly unknown[];
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

/**
 * Starts a server on this machine that responds as the real service does, from the spec and scenarios.
 *
 * @throws {ArgumentError} when an option does not exist or cannot be used.
 * @throws {LocalServerError} when the port is taken, or a scenario is unknown, cannot be read or cannot be sent.
 */
export async function startLocalServer(options: LocalServerOptions = {}): Promise<LocalServer> {
  const settings = readOptions(options);
  const { scenarios: folder, scenario, onRequest, port } = settings;
  const all = folder === undefined ? parseScenarios(packagedScenarios) : await readScenarios(folder);
  const scenarios = scenario === undefined ? all : [only(all, scenario)];
  const state = startState(scenarios, settings);
  const failures: unknown[] = [];
  const server = createServer((request, response) => handleRequest({ state, onRequest, failures }, request, response));
  const listening = await listen(server, port);
  return {
    url: `http://127.0.0.1:${listening}`,
    scenarios,
    customerIds: state.customers.ids,
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
