import { getCustomerUsageSummary } from "./out/client";
import { runCases } from "./run-cases";

// What it makes has no setting for the base URL at run time; its guide replaces fetch, too.
const send = globalThis.fetch;

runCases(async (url, customerId) => {
  globalThis.fetch = (input, init) => send(`${url}${new URL(`${input}`, url).pathname}`, init);
  const response = await getCustomerUsageSummary(customerId);
  if (response.status === 200) return { status: 200, body: response.data, amount: response.data.budget?.amount };
  return { status: response.status, body: response.data };
});
