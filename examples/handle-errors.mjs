// How a call can end, and what a program can do then, in both styles. All answers come from the local server.
//
//   node examples/handle-errors.mjs
import {
  ArgumentError,
  AuthenticationError,
  ConnectionError,
  createPartnerCenterClient,
  DecodeError,
  NotFoundError,
  NoUsageError,
  PermissionError,
  StatusError,
  ThrottledError,
  TimeoutError,
} from "partner-center-usage";
import { startLocalServer } from "partner-center-usage/server";

/** @import { Result } from "partner-center-usage" */

const server = await startLocalServer();
const credential = "any-token-will-do";
// With the retries that are the default, a call that is throttled for 12 seconds would wait for them and ask again.
const client = createPartnerCenterClient({ credential, baseUrl: server.url, retries: 0 });
const nobody = createPartnerCenterClient({ credential, baseUrl: "http://127.0.0.1:9", retries: 0 });

/** @param {string} scenario */
const customerOf = (scenario) =>
  server.scenarios.find(({ name }) => name === scenario)?.when.parameters?.["customer_id"] ?? "";
const [spender, slow] = [customerOf("azure-plan"), customerOf("slow")];
const refusals = ["no-usage", "multi-factor-missing", "application-only-token", "throttled", "empty-not-found"];

try {
  console.log("As a result, narrowed by its status:");
  for (const scenario of ["azure-plan", ...refusals, "bad-gateway"]) {
    console.log(`  ${scenario}: ${adviceOnResult(await client.getCustomerUsageSummary(customerOf(scenario)))}`);
  }

  console.log("\nAs an error:");
  for (const scenario of [...refusals, "bad-gateway"]) {
    await show(scenario, client.getCustomerUsageSummary(customerOf(scenario)).orThrow());
  }

  console.log("\nWithout a usable answer, in both styles:");
  await show("an empty id", client.getCustomerUsageSummary(""));
  await show("nobody listens", nobody.getCustomerUsageSummary(spender));
  await show("a slow answer", client.getCustomerUsageSummary(slow, { attemptTimeoutMs: 50 }));
  await show("XML without a decoder", client.getCustomerUsageSummary(spender, { accept: "application/xml" }));
  const signal = AbortSignal.abort(new Error("The user went away."));
  await show("an end by the caller", client.getCustomerUsageSummary(spender, { signal }));
} finally {
  await server.close();
}

/** @param {Result<"getCustomerUsageSummary">} result */
function adviceOnResult(result) {
  if (result.status === 200) return `${result.data.resourceName} has spent ${result.data.totalCost}`;
  if (result.noUsage) return "go on without this customer";
  if (result.status === 429) return `ask again in ${(result.retryAfterMs ?? 60_000) / 1000} s`;
  if (result.status === 401) return `sign in again: ${result.fault?.description ?? result.text}`;
  if (result.status === 403) return `${result.fault?.description} (code ${result.code})`;
  // The last branch is for all others, also for those that the contract does not list; the text is always there.
  return `refused with ${result.status}: ${result.text === "" ? "no reason was given" : result.text}`;
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
  if (error instanceof ThrottledError) return `${error.name}: ask again in ${(error.retryAfterMs ?? 60_000) / 1000} s`;
  if (error instanceof AuthenticationError) return `${error.name}: sign in again, code ${error.code}`;
  if (error instanceof PermissionError) return `${error.name}: mend the rights, code ${error.code}`;
  if (error instanceof NotFoundError) return `${error.name}: look at the id`;
  if (error instanceof StatusError) return `${error.name}: status ${error.status}, after ${error.attempts} attempt`;
  if (error instanceof TimeoutError) return `${error.name}: the ${error.scope} had ${error.limitMs} ms`;
  if (error instanceof ConnectionError) return `${error.name}: look at the network`;
  if (error instanceof DecodeError) return `${error.name}: status ${error.status}, with a body that cannot be read`;
  if (error instanceof ArgumentError) return `${error.name}: mend the program`;
  return `the reason of the caller's own signal: ${/** @type {Error} */ (error).message}`;
}
