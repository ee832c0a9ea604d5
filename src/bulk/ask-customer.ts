import { serializePath } from "../arguments/path.js";
import type { PartnerCenterClient } from "../client.js";
import { ResponseError, StatusError } from "../errors.js";
import { classifyError } from "./classify-error.js";
import { endOfFailedCall } from "./failed-calls.js";
import type { BulkOptions } from "./options.js";
import type { CustomerOutcome } from "./outcome.js";

/**
 * Asks for the summary of one customer, and makes an outcome of whatever comes.
 *
 * @throws what every other customer's call would end with as well, and the reason of the signal.
 */
export async function askCustomer(
  client: PartnerCenterClient,
  customerId: string,
  options: Omit<BulkOptions, "maxConcurrency"> & { readonly signal: AbortSignal },
): Promise<CustomerOutcome<unknown>> {
  const problem = problemOfId(customerId);
  if (problem) {
    const none = { status: undefined, code: undefined, requestId: undefined, attempts: 0 };
    return { outcome: "refused", customerId, ...none, message: problem.message, error: problem };
  }
  try {
    const { data, status, response } = await client.getCustomerUsageSummary(customerId, options).orThrow();
    const { requestId, attempts } = response;
    const message = "The service sent the customer's summary.";
    return { outcome: "summary", customerId, status, code: undefined, requestId, attempts, message, summary: data };
  } catch (error) {
    options.signal.throwIfAborted();
    const outcome = classifyError(error);
    if (outcome === "fatal" || !(error instanceof Error)) throw error;
    const facts = { customerId, ...factsOf(error), message: error.message };
    return outcome === "no-usage" ? { outcome, ...facts } : { outcome, ...facts, error };
  }
}

/** Why an id cannot be asked for. It is checked here because it concerns one customer, unlike every other argument. */
function problemOfId(customerId: string): Error | undefined {
  try {
    serializePath("{customerId}", { customerId });
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

function factsOf(error: Error) {
  const call = endOfFailedCall(error);
  const sentId = call && call.attempts > 0 ? call.requestId : ""; // a call that got no token has an id that nobody has seen
  const { status, requestId, response } = error instanceof ResponseError ? error : ({} as Partial<ResponseError>);
  return {
    status: status ?? call?.status,
    code: error instanceof StatusError ? error.code : undefined,
    requestId: requestId ?? (sentId || undefined),
    attempts: response?.attempts ?? call?.attempts ?? 0,
  };
}
