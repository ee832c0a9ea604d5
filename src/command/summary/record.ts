import type { CustomerUsageSummary } from "../../../generated/typescript/schemas.js";
import type { Exact } from "../../response/exact-numbers.js";

/** What became of one customer, as the command writes it: a line of NDJSON, an item of JSON, a row of a table. */
export interface CustomerRecord {
  readonly customerId: string;
  readonly outcome: "summary" | "no-usage" | "refused" | "failed";
  readonly status: number | null;
  readonly code: string | null;
  readonly requestId: string | null;
  readonly attempts: number;
  /** With every digit of an amount as it came. */
  readonly summary: Exact<CustomerUsageSummary> | null;
  /** A sentence that says what happened and what to do. Null for `summary` and `no-usage`. */
  readonly error: string | null;
  /** When the last response came, as an ISO 8601 date-time in UTC. */
  readonly fetchedAt: string;
}
