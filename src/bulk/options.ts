import type { HeaderOptions } from "../arguments/headers.js";
import { checkOptionNames, type OptionNames } from "../arguments/option-names.js";
import { checkSignal } from "../arguments/signal.js";
import { assertArgument } from "../errors.js";
import type { RetryAndTimeoutOptions } from "../pipeline/call-context.js";

/** How the summaries of many customers are fetched. */
export interface BulkOptions extends Partial<RetryAndTimeoutOptions> {
  /** How many customers are in progress at once, at most. Fewer are while the service is slow or throttles. Default: 32. */
  maxConcurrency?: number | undefined;
  /** Ends the run: calls under way are aborted, and the iteration throws the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Headers to send beside those of the client. `null` leaves one of the client's out. */
  headers?: HeaderOptions | undefined;
  /** Whether every number of a summary is the decimal text that came. Default: false. */
  exactNumbers?: boolean | undefined;
}

const optionNames: OptionNames<BulkOptions> = {
  maxConcurrency: true,
  signal: true,
  headers: true,
  exactNumbers: true,
  maxRetries: true,
  maxThrottledRetries: true,
  baseDelayMs: true,
  maxDelayMs: true,
  attemptTimeoutMs: true,
  totalTimeoutMs: true,
};

const defaultMaxConcurrency = 32;
/** Nobody waits for a nightly run, so a customer may take longer than a single call. */
const patience = { maxThrottledRetries: Infinity, maxDelayMs: 900_000, totalTimeoutMs: 900_000 };

/**
 * Separates what the run needs from what each call gets.
 *
 * @throws {ArgumentError} when an option cannot be used.
 */
export function readBulkOptions(options: BulkOptions) {
  assertArgument(typeof options === "object" && options !== null, "The options have to be an object, or left out.");
  checkOptionNames("getCustomerUsageSummaries", options, optionNames);
  const { maxConcurrency = defaultMaxConcurrency, signal, ...callOptions } = options;
  assertArgument(
    Number.isInteger(maxConcurrency) && maxConcurrency > 0,
    "maxConcurrency has to be a whole number above 0.",
  );
  checkSignal(signal);
  const given = Object.fromEntries(Object.entries(callOptions).filter(([, value]) => value !== undefined));
  return { maxConcurrency, signal, callOptions: { ...patience, ...given } as Omit<BulkOptions, "maxConcurrency"> };
}
