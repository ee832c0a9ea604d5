// Generated from openapi.yaml by `npm run generate`. Do not edit: the next run empties this folder.
import type { components } from "./openapi.js";

/**
 * The estimated Azure spending of one customer in the current billing period.
 *
 * Which properties come depends on the subscription. Older subscriptions (offer MS-AZR-0145P) send `id`, `name`,
 * `currencyLocale` and `links`; the Azure plan sends `resourceId`, `resourceName`, `currencyCode` and
 * `usdTotalCost`. Both may come together, and any may be absent.
 */
export type CustomerUsageSummary = components["schemas"]["CustomerUsageSummary"];

/**
 * The amount that a customer is meant to spend on Azure in one month.
 */
export type SpendingBudget = components["schemas"]["SpendingBudget"];

/**
 * What the service says about a resource itself.
 */
export type ResourceAttributes = components["schemas"]["ResourceAttributes"];

/**
 * Where a resource and its neighbours in a list are found. A neighbour that is absent does not exist.
 */
export type ResourceLinks = components["schemas"]["ResourceLinks"];

/**
 * One request that can be made.
 */
export type Link = components["schemas"]["Link"];

/**
 * A name and its value, both text.
 */
export type StringKeyValuePair = components["schemas"]["StringKeyValuePair"];

/**
 * Why a request failed. Three forms are known, and no property comes with all of them: the service's own
 * (`code`, `description`, `data`, `source`), a newer one (`code`, `message`, `errorName`, `isRetryable`,
 * `parameters`) and a gateway's (`statusCode`, `message`). Some failures have plain text, HTML or no body at all:
 * decide by the status first.
 */
export type ServiceFault = components["schemas"]["ServiceFault"];
