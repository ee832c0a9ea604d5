import { AzureSpendingApi, Configuration, CustomerUsageSummaryToJSON, ResponseError } from "./client/src/index";
import { runCases } from "./run-cases";

runCases(async (basePath, customerId) => {
  try {
    const api = new AzureSpendingApi(new Configuration({ basePath }));
    const response = await api.getCustomerUsageSummaryRaw({ customerId });
    return { status: response.raw.status, body: CustomerUsageSummaryToJSON(await response.value()) };
  } catch (thrown) {
    if (!(thrown instanceof ResponseError)) throw thrown;
    const { status } = thrown.response;
    const text = await thrown.response.text();
    return text.startsWith("{") ? { status, body: JSON.parse(text) } : { status, text };
  }
});
