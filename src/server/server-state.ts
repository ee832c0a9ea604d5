import { type Customers, madeUpCustomers } from "./customers/index.js";
import { faultsOf } from "./faults.js";
import { latenciesOf } from "./latency.js";
import type { readOptions } from "./options.js";
import { randomFrom } from "./random.js";
import type { Scenario, ScenarioResponse } from "./scenario.js";
import { throttleOf } from "./throttle.js";

/** What a running server responds from. */
export interface ServerState {
  readonly scenarios: readonly Scenario[];
  /** Whether a byte order mark may come before a body. */
  readonly byteOrderMark: boolean;
  /** How many requests each scenario has served. */
  readonly served: Map<Scenario, number>;
  /** The response to a request above the rate, at a time in milliseconds. */
  readonly throttle: (nowMs: number) => ScenarioResponse | undefined;
  /** The response to a request that fails. */
  readonly fault: () => ScenarioResponse | undefined;
  /** How long the next response takes, beside what its scenario says. */
  readonly latencyMs: () => number;
  readonly customers: Customers;
}

/** The state of a server that starts. */
export function startState(scenarios: readonly Scenario[], options: ReturnType<typeof readOptions>): ServerState {
  const { byteOrderMark, rate, burst, faults, latencyMs, customers, seed } = options;
  return {
    scenarios,
    byteOrderMark,
    served: new Map(),
    throttle: throttleOf(rate, burst),
    fault: faultsOf(faults, randomFrom(`faults ${seed}`)),
    latencyMs: latenciesOf(latencyMs, randomFrom(`latencies ${seed}`)),
    customers: madeUpCustomers(customers, seed),
  };
}
