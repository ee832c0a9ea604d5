import { checkOptionNames, type OptionNames } from "../arguments/option-names.js";
import { assertArgument } from "../errors.js";
import type { Latency } from "./latency.js";
import type { RequestListener } from "./received-request.js";

/** How a local server runs. */
export interface LocalServerOptions {
  /** The port on 127.0.0.1. Default: 0, any that is free. */
  port?: number | undefined;
  /** A folder of scenario files. Default: those of this package. */
  scenarios?: string | undefined;
  /** The name of the only scenario, for every request but those for made-up customers. Default: each request meets its own. */
  scenario?: string | undefined;
  /** `false`: no byte order mark comes before any body. Default: true, as in the real service. */
  byteOrderMark?: boolean | undefined;
  /** How many requests a second are admitted in the long run; one above that gets 429 and `Retry-After`. Default: Infinity. */
  rate?: number | undefined;
  /** How many requests are admitted at once after a quiet time. Default: `rate`, rounded up. */
  burst?: number | undefined;
  /** How long each response takes, in milliseconds, beside the delay of its scenario; or from and to how long. Default: 0. */
  latencyMs?: Latency | undefined;
  /** The share of the admitted requests that fails, with 500, 502 or 503: from 0 to 1. Default: 0. */
  faults?: number | undefined;
  /** How many customers to make up besides those of the scenarios; `customerIds` lists them. At most 1,000,000. Default: 0. */
  customers?: number | undefined;
  /** What customers, faults and latencies are made from: a whole number. The same one makes the same. Default: 1. */
  seed?: number | undefined;
  /**
   * Called with each request as it arrives, including the token: it is meant for tests. The response waits for its
   * promise. When it throws, the response is a 500 that says so, and `failures` holds what was thrown.
   */
  onRequest?: RequestListener | undefined;
}

const optionNames: OptionNames<LocalServerOptions> = {
  port: true,
  scenarios: true,
  scenario: true,
  byteOrderMark: true,
  rate: true,
  burst: true,
  latencyMs: true,
  faults: true,
  customers: true,
  seed: true,
  onRequest: true,
};

const mostCustomers = 1_000_000;
/** The longest delay that a timer takes; with a longer one, it fires at once. */
const longestLatencyMs = 2 ** 31 - 1;

/**
 * Gives each option its default.
 *
 * @throws {ArgumentError} when an option does not exist or cannot be used.
 */
export function readOptions(options: LocalServerOptions) {
  checkOptionNames("startLocalServer", options, optionNames);
  const { byteOrderMark = true, rate = Infinity, latencyMs = 0, faults = 0, customers = 0, seed = 1 } = options;
  const { burst = rate > Number.MAX_SAFE_INTEGER ? Infinity : Math.ceil(rate), port = 0 } = options;
  assertArgument(typeof byteOrderMark === "boolean", "byteOrderMark has to be true or false.");
  assertArgument(typeof rate === "number" && rate > 0, "rate has to be a number of requests a second above 0.");
  assertArgument(burst === Infinity || isWholeFrom(1, burst), "burst has to be a whole number above 0.");
  assertArgument(
    isLatency(latencyMs),
    "latencyMs has to be a number of milliseconds, or { from, to } with two of them.",
  );
  assertArgument(isNumberIn(0, 1, faults), "faults has to be a number from 0 to 1.");
  assertArgument(
    isWholeFrom(0, customers) && customers <= mostCustomers,
    `customers has to be a whole number from 0 to ${mostCustomers}.`,
  );
  assertArgument(Number.isSafeInteger(seed), "seed has to be a whole number.");
  return { ...options, port, byteOrderMark, rate, burst, latencyMs, faults, customers, seed };
}

function isLatency(latency: Latency): boolean {
  if (typeof latency === "number") return isNumberIn(0, longestLatencyMs, latency);
  const { from, to } = latency ?? {};
  return isNumberIn(0, longestLatencyMs, from) && isNumberIn(from, longestLatencyMs, to);
}

function isWholeFrom(least: number, value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least;
}

/** NaN is in no range. */
function isNumberIn(least: number, most: number, value: unknown): value is number {
  return typeof value === "number" && value >= least && value <= most;
}
