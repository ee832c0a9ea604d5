import { routes } from "../../../generated/typescript/local-server.js";
import { responses, schemas } from "../../../generated/typescript/schema-tables.js";
import type { SpecTables } from "./compare/compare-response.js";

/** The operation that is called. */
export const operation = "getCustomerUsageSummary";

/** What the spec says of its responses. */
export const specTables: SpecTables = {
  responses: routes.find((route) => route.operation === operation)?.responses ?? {},
  kinds: responses[operation] ?? {},
  schemas,
};
