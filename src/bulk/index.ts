import type { CustomerUsageSummary } from "../../generated/typescript/schemas.js";
import type { PartnerCenterClient } from "../client.js";
import { assertArgument } from "../errors.js";
import { internals, type WithInternals } from "../internals.js";
import type { Exact } from "../response/exact-numbers.js";
import { AdaptivePacer } from "./adaptive-pacer.js";
import { askCustomer } from "./ask-customer.js";
import { distinctIds } from "./distinct-ids.js";
import { failedCallObserver } from "./failed-calls.js";
import { type BulkOptions, readBulkOptions } from "./options.js";
import type { CustomerOutcome } from "./outcome.js";
import { watchResponses } from "./response-watch.js";
import { runConcurrently } from "./run-concurrently.js";

/** The ids of customers. They are read as they are needed. */
export type CustomerIds = Iterable<string> | AsyncIterable<string>;

/**
 * Gets the summaries of many customers, as fast as the service allows, and gives one outcome for each as it comes. An id
 * that occurs again is skipped. From then on, all requests of this client are paced together.
 *
 * The iteration throws what ends the whole run: an error for every customer alike, such as a token that is refused for
 * good or a service that cannot be reached, or the reason of `signal`. Outcomes that are ready come first. Leaving the
 * loop aborts what is under way.
 *
 * @example
 * for await (const { outcome, customerId, summary, message } of getCustomerUsageSummaries(client, customerIds)) {
 *   console.log(customerId, outcome, summary?.totalCost ?? message);
 * }
 *
 * @throws {ArgumentError} when an argument cannot be used.
 */
export function getCustomerUsageSummaries(
  client: PartnerCenterClient,
  customerIds: CustomerIds,
  options: BulkOptions & { readonly exactNumbers: true },
): AsyncGenerator<CustomerOutcome<Exact<CustomerUsageSummary>>, void>;
export function getCustomerUsageSummaries(
  client: PartnerCenterClient,
  customerIds: CustomerIds,
  options?: BulkOptions & { readonly exactNumbers?: false | undefined },
): AsyncGenerator<CustomerOutcome, void>;
export function getCustomerUsageSummaries(
  client: PartnerCenterClient,
  customerIds: CustomerIds,
  options: BulkOptions = {},
): AsyncGenerator<CustomerOutcome<unknown>, void> {
  const { maxConcurrency, signal, callOptions } = readBulkOptions(options);
  checkIds(customerIds);
  paceTogether(client);
  const watch = watchResponses();
  const ask = async (id: string, inner: AbortSignal) =>
    watch(await askCustomer(client, id, { ...callOptions, signal: inner }));
  return runConcurrently({ inputs: distinctIds(customerIds), maxConcurrency, signal, run: ask });
}

/** From the first run on, what was learned of the service's limit stays with the client. */
function paceTogether(client: PartnerCenterClient): void {
  const own = (client as Partial<WithInternals> | undefined)?.[internals];
  assertArgument(own !== undefined, "Pass a client that createPartnerCenterClient has made.");
  if (own.throttle.pacer instanceof AdaptivePacer) return;
  own.throttle.pacer = new AdaptivePacer();
  own.observe(failedCallObserver);
}

function checkIds(ids: CustomerIds): void {
  const isList = typeof ids === "object" && ids !== null && (Symbol.iterator in ids || Symbol.asyncIterator in ids);
  assertArgument(isList, "customerIds has to be a list of ids, or another iterable or async iterable of them.");
}

export type { BulkOptions } from "./options.js";
export type {
  CustomerOutcome,
  FailedOutcome,
  NoUsageOutcome,
  RefusedOutcome,
  SummaryOutcome,
} from "./outcome.js";
