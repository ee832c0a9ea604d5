import { createApiClient } from "./out/client";
import { runCases } from "./run-cases";

/** What axios throws, and what Zodios wraps it in. */
interface Thrown {
  readonly response?: { readonly status: number; readonly data: unknown };
  readonly cause?: Thrown;
}

runCases(async (url, customerId) => {
  try {
    const body = await createApiClient(url).getCustomerUsageSummary({ params: { customer_id: customerId } });
    return { status: 200, body, amount: body.budget?.amount };
  } catch (thrown) {
    const { response, cause } = thrown as Thrown;
    const { status, data } = response ?? cause?.response ?? { status: 0, data: undefined };
    if (status === 0) throw thrown;
    return typeof data === "string" ? { status, text: data } : { status, body: data };
  }
});
