import { zCustomerUsageSummary, zServiceFault } from "./out/zod.gen";
import { fetchAndValidate, runCases } from "./run-cases";

runCases((url, customerId) =>
  fetchAndValidate(url, customerId, (status, body) =>
    status === 200 ? zCustomerUsageSummary.parse(body) : zServiceFault.parse(body),
  ),
);
