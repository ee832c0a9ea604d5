import { createClient } from "./out/client";
import { getCustomerUsageSummary } from "./out/sdk.gen";
import { runCases } from "./run-cases";

runCases(async (baseUrl, customerId) => {
  const client = createClient({ baseUrl });
  const { data, error, response } = await getCustomerUsageSummary({ client, path: { customer_id: customerId } });
  const text = typeof error === "string" ? error : undefined;
  return { status: response?.status ?? 0, body: data ?? error, text, amount: data?.budget?.amount };
});
