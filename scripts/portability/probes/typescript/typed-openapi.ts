import { createApiClient } from "./out/client";
import { runCases } from "./run-cases";

runCases(async (baseUrl, customerId) => {
  const client = createApiClient({ fetch: ({ method, url }) => fetch(url, { method }) }, baseUrl);
  const options = {
    path: { customer_id: customerId },
    header: {},
    withResponse: true,
    throwOnStatusError: false,
  } as const;
  const response = await client.get("/v1/customers/{customer_id}/usagesummary", options);
  // Its type narrows by the status, and lists no status but those of the spec.
  if (response.status === 200) return { status: 200, body: response.data, amount: response.data.budget?.amount };
  // A body that is no JSON is text, whatever its type says.
  const data: unknown = response.data;
  return typeof data === "string" ? { status: response.status, text: data } : { status: response.status, body: data };
});
