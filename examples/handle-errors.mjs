// Shows how a call can end and what a program can do then, in both styles. The local server sends all responses.
//
//   node examples/handle-errors.mjs
import {
  ArgumentError,
  AuthenticationError,
  ConnectionError,
  createPartnerCenterClient,
  DecodeError,
  InternalServerError,
  NotFoundError,
  NoUsageError,
  PermissionDeniedError,
  RateLimitError,
  StatusError,
  TimeoutError,
} from "partner-center-usage";
import { startLocalServer } from "partner-center-usage/server";

/** @import { Result } from "partner-center-usage" */

const server = await startLocalServer();
const credential = "any-token-will-do";
// By default, a client waits the 12 seconds that the throttled scenario asks for, and then retries. Without retries, its
// next call waits. So that scenario comes last, and what follows has a client of its own.
const newClient = () => createPartnerCenterClient({ credential, baseUrl: server.url, maxRetries: 0 });
const nobody = createPartnerCenterClient({ credential, baseUrl: "http://127.0.0.1:9", maxRetries: 0 });

/** @param {string} scenario */
const customerOf = (scenario) =>
  server.scenarios.find(({ name }) => name === scenario)?.when.parameters?.["customer_id"] ?? "";
const [spender, slow] = [customerOf("azure-plan"), customerOf("slow")];
const errorScenarios = [
  "no-usage",
  "multi-factor-missing",
  "application-only-token",
  "empty-not-found",
  "bad-gateway",
  "throttled",
];

try {
  console.log("As a result, narrowed by its status:");
  const client = newClient();
  for (const scenario of ["azure-plan", ...errorScenarios]) {
    console.log(`  ${scenario}: ${adviceOnResult(await client.getCustomerUsageSummary(customerOf(scenario)))}`);
  }

  console.log("\nAs an error:");
  const throwing = newClient();
  for (const scenario of errorScenarios) {
    await show(scenario, throwing.getCustomerUsageSummary(customerOf(scenario)).orThrow());
  }

  console.log("\nWithout a usable response, in both styles:");
  const failing = newClient();
  await show("an empty id", failing.getCustomerUsageSummary(""));
  await show("nobody listens", nobody.getCustomerUsageSummary(spender));
  await show("a slow response", failing.getCustomerUsageSummary(slow, { attemptTimeoutMs: 50 }));
  await show("XML without a decoder", failing.getCustomerUsageSummary(spender, { accept: "application/xml" }));
  const signal = AbortSignal.abort(new Error("The user went away."));
  await show("an abort by the caller", failing.getCustomerUsageSummary(spender, { signal }));
} finally {
  await server.close();
}

/** @param {Result<"getCustomerUsageSummary">} result */
function adviceOnResult(result) {
  if (result.status === 200) return `${result.data.resourceName} has spent ${result.data.totalCost}`;
  if (result.noUsage) return "go on without this customer";
  if (result.status === 429) return `ask again in ${(result.retryAfterMs ?? 60_000) / 1000} s`;
  if (result.status === 401) return `sign in again: ${result.error?.description ?? result.response.text}`;
  if (result.status === 403) return `${result.error?.description} (code ${result.code})`;
  // The last branch covers every other status, listed in the spec or not. The text of the body is always there.
  const { text } = result.response;
  return `status ${result.status}: ${text === "" ? "no reason was given" : text}`;
}

/**
 * @param {string} name
 * @param {Promise<unknown>} call
 */
async function show(name, call) {
  try {
    await call;
    console.log(`  ${name}: success`);
  } catch (error) {
    console.log(`  ${name}: ${adviceOnError(error)}`);
  }
}

/** @param {unknown} error */
function adviceOnError(error) {
  if (error instanceof NoUsageError) return `${error.name}: go on without this customer`;
  if (error instanceof RateLimitError) return `${error.name}: ask again in ${(error.retryAfterMs ?? 60_000) / 1000} s`;
  if (error instanceof AuthenticationError) return `${error.name}: sign in again, code ${error.code}`;
  if (error instanceof PermissionDeniedError) return `${error.name}: check the rights, code ${error.code}`;
  if (error instanceof NotFoundError) return `${error.name}: check the customer id`;
  if (error instanceof InternalServerError) return `${error.name}: status ${error.status}, try again later`;
  if (error instanceof StatusError) return `${error.name}: status ${error.status}, request ${error.requestId}`;
  if (error instanceof TimeoutError) return `${error.name}: the ${error.scope} had ${error.timeoutMs} ms`;
  if (error instanceof ConnectionError) return `${error.name}: check the network`;
  if (error instanceof DecodeError) return `${error.name}: status ${error.status}, with a body that cannot be read`;
  if (error instanceof ArgumentError) return `${error.name}: fix the program`;
  return `the reason of the caller's own signal: ${/** @type {Error} */ (error).message}`;
}
