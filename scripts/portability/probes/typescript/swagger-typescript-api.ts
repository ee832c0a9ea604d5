import { Api } from "./out/api";
import { runCases } from "./run-cases";

runCases(async (baseUrl, customerId) => {
  try {
    const { status, data } = await new Api({ baseUrl }).v1.getCustomerUsageSummary(customerId);
    return { status, body: data, amount: data.budget?.amount };
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    const { error } = thrown as Response & { error?: unknown };
    const text = thrown.bodyUsed ? undefined : await thrown.text();
    return { status: thrown.status, body: error, text };
  }
});
