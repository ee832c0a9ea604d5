import type { CustomerOutcome } from "./outcome.js";

/** So many customers without any response, and none that had one before, show that the service cannot be reached. */
const mostWithoutResponse = 5;

/**
 * Passes the outcomes of a run on until it is clear that no response comes for anybody, such as without a network.
 *
 * @throws the error of the last of those customers: every other one's would be the same.
 */
export function watchResponses(): (outcome: CustomerOutcome<unknown>) => CustomerOutcome<unknown> {
  let isReached = false;
  let unreached = 0;
  return (outcome) => {
    if (outcome.status !== undefined) isReached = true;
    else if (outcome.outcome === "failed") unreached++;
    if (outcome.outcome === "failed" && !isReached && unreached >= mostWithoutResponse) throw outcome.error;
    return outcome;
  };
}
