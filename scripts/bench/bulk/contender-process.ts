// One contender in a process of its own. It is told the service, does the whole job, and sends what came of it.
import { type ContenderName, contenders } from "./contenders.js";
import { countingFetch } from "./counting-fetch.js";
import type { RunningService } from "./start-service.js";

/** What came of a run. */
export interface Result {
  readonly tookMs: number;
  readonly requests: number;
  readonly throttled: number;
  readonly tooEarly: number;
  readonly failed: number;
  /** Customers without an outcome. */
  readonly missing: number;
  /** Requests for a customer whose summary had come before, and outcomes beyond the first of a customer. */
  readonly doubled: number;
}

const contender = contenders[process.argv[2] as ContenderName];
process.once("message", async ({ url, customerIds }: RunningService) => {
  const { fetch, sent } = countingFetch();
  const outcomes = new Set<string>();
  const count = { failed: 0, doubled: 0 };
  const start = performance.now();
  await contender({
    customerIds,
    options: { credential: "a-token", baseUrl: url, fetch },
    done(customerId, isFailed) {
      if (outcomes.has(customerId)) count.doubled++;
      else if (isFailed) count.failed++;
      outcomes.add(customerId);
    },
  });
  const { requests, throttled, tooEarly, askedAgain } = sent;
  const result: Result = {
    tookMs: performance.now() - start,
    ...{ requests, throttled, tooEarly },
    failed: count.failed,
    missing: customerIds.length - outcomes.size,
    doubled: count.doubled + askedAgain,
  };
  process.send?.(result, () => process.disconnect());
});
