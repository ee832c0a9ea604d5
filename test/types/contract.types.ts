// Checked by tsc, never run: what the contract promises, as types. test/contract/types.slow.test.ts breaks the contract
// in several ways and expects tsc to complain about this file.
import type { AccessToken, TokenCredential } from "@azure/core-auth";
import { expectTypeOf } from "expect-type";
import { type operations, servers } from "../../generated/typescript/operations.js";
import type { Validator, validateCustomerUsageSummary } from "../../generated/typescript/validators.js";
import type {
  Credential,
  CustomerUsageSummary,
  Exact,
  Link,
  operations as operationShapes,
  PartnerCenterClient,
  paths,
  ResourceAttributes,
  ResourceLinks,
  ServiceFault,
  SpendingBudget,
  StringKeyValuePair,
} from "../../src/client.js";

type Maybe<Type> = Type | null | undefined;
/** Every property of every schema may be absent or null. */
type AllMaybe<Type> = { [Key in keyof Type]?: Type[Key] | null };

expectTypeOf<CustomerUsageSummary>().toEqualTypeOf<
  AllMaybe<{
    attributes: ResourceAttributes;
    billingEndDate: string;
    billingStartDate: string;
    budget: SpendingBudget;
    currencyCode: string;
    currencyLocale: string;
    customerSpendingBudget: SpendingBudget;
    id: string;
    lastModifiedDate: string;
    links: ResourceLinks;
    name: string;
    resourceId: string;
    resourceName: string;
    spendingBudget: number;
    totalCost: number;
    usdTotalCost: number;
  }>
>();
expectTypeOf<SpendingBudget>().toEqualTypeOf<
  AllMaybe<{ amount: number; attributes: ResourceAttributes; usageSpendingBudget: number }>
>();
expectTypeOf<ResourceAttributes>().toEqualTypeOf<AllMaybe<{ etag: string; objectType: string }>>();
expectTypeOf<ResourceLinks>().toEqualTypeOf<AllMaybe<{ next: Link; previous: Link; self: Link }>>();
expectTypeOf<Link>().toEqualTypeOf<AllMaybe<{ headers: StringKeyValuePair[]; method: string; uri: string }>>();
expectTypeOf<StringKeyValuePair>().toEqualTypeOf<AllMaybe<{ key: string; value: string }>>();
expectTypeOf<ServiceFault["code"]>().toEqualTypeOf<number | string | undefined>();
expectTypeOf<ServiceFault["data"]>().toEqualTypeOf<unknown>();

expectTypeOf<keyof paths>().toEqualTypeOf<"/v1/customers/{customer_id}/usagesummary">();
expectTypeOf(servers[0]).toEqualTypeOf<"https://api.partnercenter.microsoft.com">();
expectTypeOf<keyof operationShapes["getCustomerUsageSummary"]["responses"]>().toEqualTypeOf<
  200 | 400 | 401 | 403 | 404 | 429 | 500
>();
expectTypeOf<(typeof operations)["getCustomerUsageSummary"]["accept"]>().toEqualTypeOf<"application/json">();
expectTypeOf<typeof validateCustomerUsageSummary>().toEqualTypeOf<Validator<CustomerUsageSummary>>();

/** A call: its arguments, and its result narrowed by status. */
export async function checkCall(client: PartnerCenterClient, signal: AbortSignal): Promise<void> {
  const result = await client.getCustomerUsageSummary("id", {
    requestId: "r",
    correlationId: "c",
    correlationVector: "v",
    signal,
  });
  switch (result.status) {
    case 200:
      expectTypeOf(result.data).toEqualTypeOf<CustomerUsageSummary>();
      expectTypeOf(result.data.totalCost).toEqualTypeOf<Maybe<number>>();
      break;
    case 400:
    case 401:
    case 403:
    case 404:
    case 429:
    case 500:
      expectTypeOf(result.fault).toEqualTypeOf<ServiceFault | undefined>();
      break;
    default:
      expectTypeOf(result.fault).toEqualTypeOf<unknown>();
      expectTypeOf(result.code).toEqualTypeOf<string | undefined>();
  }
  expectTypeOf(result.text).toEqualTypeOf<string>();
  expectTypeOf(result.attempts).toEqualTypeOf<number>();
  if (result.ok) expectTypeOf(result.status).toEqualTypeOf<200>();

  const success = await client.getCustomerUsageSummary("id", { retries: 0, accept: "text/json" }).orThrow();
  expectTypeOf(success.status).toEqualTypeOf<200>();
  expectTypeOf(success.data).toEqualTypeOf<CustomerUsageSummary>();

  // @ts-expect-error the customer id is required
  client.getCustomerUsageSummary();
  // @ts-expect-error an option that the contract does not have
  client.getCustomerUsageSummary("id", { requestID: "r" });
  // @ts-expect-error data is there only after a success
  result.data;
}

expectTypeOf<Exact<CustomerUsageSummary>["totalCost"]>().toEqualTypeOf<Maybe<string>>();
expectTypeOf<Exact<CustomerUsageSummary>["currencyCode"]>().toEqualTypeOf<Maybe<string>>();

expectTypeOf<TokenCredential>().toExtend<Credential>();
expectTypeOf<() => Promise<string>>().toExtend<Credential>();
expectTypeOf<AccessToken>().not.toExtend<Credential>();
