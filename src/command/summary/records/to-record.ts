import type { CustomerUsageSummary } from "../../../../generated/typescript/schemas.js";
import type { CustomerOutcome } from "../../../bulk/index.js";
import { StatusError } from "../../../errors.js";
import type { Exact } from "../../../response/exact-numbers.js";
import { inCommandTerms } from "../../command-terms.js";
import type { CustomerRecord } from "../record.js";

/** What the command keeps of an outcome that came at this time. */
export function toRecord(outcome: CustomerOutcome<Exact<CustomerUsageSummary>>, fetchedAt: Date): CustomerRecord {
  const { customerId, status = null, code = null, requestId = null, attempts, summary = null } = outcome;
  return {
    customerId,
    outcome: outcome.outcome,
    status,
    code,
    requestId,
    attempts,
    summary,
    error: outcome.error ? messageOf(outcome) : null,
    fetchedAt: fetchedAt.toISOString(),
  };
}

/** What the service itself says stays as it is. */
function messageOf({ error, message }: Pick<CustomerOutcome, "error" | "message">): string {
  return error instanceof StatusError ? message : inCommandTerms(message);
}
