import { GetCustomerUsageSummaryResponse } from "./out/client";
import { fetchAndValidate, runCases } from "./run-cases";

// It makes a schema for the success alone.
runCases((url, customerId) =>
  fetchAndValidate(url, customerId, (status, body) =>
    status === 200 ? GetCustomerUsageSummaryResponse.parse(body) : body,
  ),
);
