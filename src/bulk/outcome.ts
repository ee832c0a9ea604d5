import type { CustomerUsageSummary } from "../../generated/typescript/schemas.js";

interface OutcomeOfCustomer {
  /** The id as it was passed. */
  readonly customerId: string;
  /** The status of the last response. Undefined when none came. */
  readonly status: number | undefined;
  /** The code of the service's error. */
  readonly code: string | undefined;
  /** `ms-requestid`, by which Microsoft's support finds the request. Undefined when none was sent. */
  readonly requestId: string | undefined;
  /** How many requests were sent for this customer. */
  readonly attempts: number;
  /** A sentence that says what happened, and for an error what to do. */
  readonly message: string;
}

/** The customer has a summary. */
export interface SummaryOutcome<Summary = CustomerUsageSummary> extends OutcomeOfCustomer {
  readonly outcome: "summary";
  readonly summary: Summary;
  readonly error?: undefined;
}

/** The customer has no Azure usage. This is no failure. */
export interface NoUsageOutcome extends OutcomeOfCustomer {
  readonly outcome: "no-usage";
  readonly summary?: undefined;
  readonly error?: undefined;
}

/** The service does not give this customer's summary, or the id is none. Asking again gives the same. */
export interface RefusedOutcome extends OutcomeOfCustomer {
  readonly outcome: "refused";
  readonly summary?: undefined;
  readonly error: Error;
}

/** No usable response came, after all retries. Asking again later may help. */
export interface FailedOutcome extends OutcomeOfCustomer {
  readonly outcome: "failed";
  readonly summary?: undefined;
  readonly error: Error;
}

/** What became of one customer, narrowed by `outcome`. */
export type CustomerOutcome<Summary = CustomerUsageSummary> =
  | SummaryOutcome<Summary>
  | NoUsageOutcome
  | RefusedOutcome
  | FailedOutcome;
