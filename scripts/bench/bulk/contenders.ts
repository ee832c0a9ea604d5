import { setTimeout as sleep } from "node:timers/promises";
import { DefaultRateLimiter } from "@smithy/util-retry";
import Bottleneck from "bottleneck";
import pMap from "p-map";
import { type ClientOptions, createPartnerCenterClient, RateLimitError, StatusError } from "partner-center-usage";
import { getCustomerUsageSummaries } from "partner-center-usage/bulk";

/** What each contender is given. */
export interface Job {
  readonly customerIds: readonly string[];
  readonly options: ClientOptions;
  /** Told of each customer that has an outcome. */
  done(customerId: string, isFailed: boolean): void;
}

/** Gets the summaries of all customers in its own way. */
type Contender = (job: Job) => Promise<void>;

/** A limiter retries this often, as patiently as it would be set up for a nightly run. */
const mostRetries = 50;

export const contenders = {
  "this package": async ({ customerIds, options, done }) => {
    const client = createPartnerCenterClient(options);
    for await (const { customerId, outcome } of getCustomerUsageSummaries(client, customerIds))
      done(customerId, outcome === "failed");
  },
  "a loop at 4": (job) => loop(job, 4),
  "a loop at 16": (job) => loop(job, 16),
  "p-map at 16": async (job) => {
    const ask = asking(job, {});
    await pMap(job.customerIds, (id) => tell(job, id, ask(id)), { concurrency: 16 });
  },
  "Bottleneck at 16": async (job) => {
    const limiter = new Bottleneck({ maxConcurrent: 16 });
    limiter.on("failed", (error, { retryCount }) =>
      isFailure(error) && retryCount < mostRetries ? delayMs(error, retryCount) : null,
    );
    const ask = asking(job, { maxRetries: 0 });
    await Promise.all(
      job.customerIds.map((id) =>
        tell(
          job,
          id,
          limiter.schedule(() => ask(id)),
        ),
      ),
    );
  },
  "AWS's limiter at 32": async (job) => {
    const limiter = new DefaultRateLimiter();
    const ask = asking(job, { maxRetries: 0 });
    await pMap(
      job.customerIds,
      (id) =>
        tell(
          job,
          id,
          askPaced(limiter, () => ask(id)),
        ),
      { concurrency: 32 },
    );
  },
} satisfies Record<string, Contender>;

export type ContenderName = keyof typeof contenders;
export const contenderNames = Object.keys(contenders) as ContenderName[];

/** The guide's loop: workers that share one iterator. */
async function loop(job: Job, workers: number): Promise<void> {
  const ask = asking(job, {});
  const waiting = job.customerIds.values();
  async function work() {
    for (const id of waiting) await tell(job, id, ask(id));
  }
  await Promise.all(Array.from({ length: workers }, work));
}

function asking({ options }: Job, own: Partial<ClientOptions>): (id: string) => Promise<unknown> {
  const client = createPartnerCenterClient({ ...options, ...own });
  return (id) => client.getCustomerUsageSummary(id).orThrow();
}

async function tell({ done }: Job, id: string, call: Promise<unknown>): Promise<void> {
  const isFailed = await call.then(() => false, isFailure);
  done(id, isFailed);
}

/** A customer without usage or without a relationship has an outcome as well. */
function isFailure(error: unknown): boolean {
  return !(error instanceof StatusError) || error.status === 429 || error.status >= 500;
}

async function askPaced(limiter: DefaultRateLimiter, ask: () => Promise<unknown>): Promise<void> {
  for (let retries = 0; ; retries++) {
    await limiter.getSendToken();
    try {
      await ask();
      limiter.updateClientSendingRate({});
      return;
    } catch (error) {
      limiter.updateClientSendingRate(error instanceof RateLimitError ? { $metadata: { httpStatusCode: 429 } } : {});
      if (!isFailure(error) || retries >= mostRetries) throw error;
      await sleep(delayMs(error, retries));
    }
  }
}

/** How long to wait before a retry: what the service says, or an exponential back-off. */
function delayMs(error: unknown, retries: number): number {
  const asked = error instanceof RateLimitError ? error.retryAfterMs : undefined;
  return asked ?? Math.min(30_000, 500 * 2 ** retries) * (0.5 + Math.random() / 2);
}
