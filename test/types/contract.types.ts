// Checked by tsc, never run: what the spec promises, as types. test/contract/types.slow.test.ts breaks the spec
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
/** The properties of a schema that the reference page has: the spec may have more. */
type OfPage<Schema, Page> = Pick<Schema, keyof Page & keyof Schema>;

interface SummaryOfPage {
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
}
interface BudgetOfPage {
  amount: number;
  attributes: ResourceAttributes;
  usageSpendingBudget: number;
}
interface AttributesOfPage {
  etag: string;
  objectType: string;
}
interface LinksOfPage {
  next: Link;
  previous: Link;
  self: Link;
}
interface LinkOfPage {
  headers: StringKeyValuePair[];
  method: string;
  uri: string;
}
interface PairOfPage {
  key: string;
  value: string;
}
expectTypeOf<OfPage<CustomerUsageSummary, SummaryOfPage>>().toEqualTypeOf<AllMaybe<SummaryOfPage>>();
expectTypeOf<OfPage<SpendingBudget, BudgetOfPage>>().toEqualTypeOf<AllMaybe<BudgetOfPage>>();
expectTypeOf<OfPage<ResourceAttributes, AttributesOfPage>>().toEqualTypeOf<AllMaybe<AttributesOfPage>>();
expectTypeOf<OfPage<ResourceLinks, LinksOfPage>>().toEqualTypeOf<AllMaybe<LinksOfPage>>();
expectTypeOf<OfPage<Link, LinkOfPage>>().toEqualTypeOf<AllMaybe<LinkOfPage>>();
expectTypeOf<OfPage<StringKeyValuePair, PairOfPage>>().toEqualTypeOf<AllMaybe<PairOfPage>>();
expectTypeOf<ServiceFault["code"]>().toEqualTypeOf<number | string | null | undefined>();
expectTypeOf<ServiceFault["data"]>().toEqualTypeOf<unknown>();

expectTypeOf<"/v1/customers/{customer_id}/usagesummary">().toExtend<keyof paths>();
expectTypeOf(servers[0]).toEqualTypeOf<"https://api.partnercenter.microsoft.com">();
expectTypeOf<200 | 400 | 401 | 403 | 404 | 429 | 500>().toExtend<
  keyof operationShapes["getCustomerUsageSummary"]["responses"]
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
      expectTypeOf(result.error).toEqualTypeOf<ServiceFault | undefined>();
      break;
    default:
      expectTypeOf(result.error).toEqualTypeOf<unknown>();
      expectTypeOf(result.code).toEqualTypeOf<string | undefined>();
  }
  expectTypeOf(result.response.text).toEqualTypeOf<string>();
  expectTypeOf(result.response.attempts).toEqualTypeOf<number>();
  if (result.ok) expectTypeOf(result.status).toEqualTypeOf<200>();
  if (result.status === 418) expectTypeOf(result.error).toEqualTypeOf<unknown>();
  // @ts-expect-error a status that is not registered
  if (result.status === 520) return;
  if ((result.status as number) === 520) return;

  const success = await client.getCustomerUsageSummary("id", { maxRetries: 0, accept: "text/json" }).orThrow();
  expectTypeOf(success.status).toEqualTypeOf<200>();
  expectTypeOf(success.data).toEqualTypeOf<CustomerUsageSummary>();

  // @ts-expect-error the customer id is required
  client.getCustomerUsageSummary();
  // @ts-expect-error an option that the spec does not have
  client.getCustomerUsageSummary("id", { requestID: "r" });
  // @ts-expect-error without a look at ok or status, data may be undefined
  result.data.totalCost;
}

/** Exact numbers: the types say what comes. */
export async function checkExactNumbers(client: PartnerCenterClient, exactNumbers: boolean): Promise<void> {
  const exact = await client.getCustomerUsageSummary("id", { exactNumbers: true });
  if (exact.ok) expectTypeOf(exact.data).toEqualTypeOf<Exact<CustomerUsageSummary>>();
  if (exact.status === 404) expectTypeOf(exact.error).toEqualTypeOf<ServiceFault | undefined>();
  const thrown = await client.getCustomerUsageSummary("id", { exactNumbers: true }).orThrow();
  expectTypeOf(thrown.data.totalCost).toEqualTypeOf<Maybe<string>>();
  const plain = await client.getCustomerUsageSummary("id", { exactNumbers: false }).orThrow();
  expectTypeOf(plain.data.totalCost).toEqualTypeOf<Maybe<number>>();
  const either = await client.getCustomerUsageSummary("id", { exactNumbers }).orThrow();
  expectTypeOf(either.data.totalCost).toEqualTypeOf<Maybe<string | number>>();
}

expectTypeOf<Exact<CustomerUsageSummary>["totalCost"]>().toEqualTypeOf<Maybe<string>>();
expectTypeOf<Exact<CustomerUsageSummary>["currencyCode"]>().toEqualTypeOf<Maybe<string>>();
expectTypeOf<NonNullable<Exact<CustomerUsageSummary>["budget"]>["amount"]>().toEqualTypeOf<Maybe<string>>();

expectTypeOf<TokenCredential>().toExtend<Credential>();
expectTypeOf<() => Promise<string>>().toExtend<Credential>();
expectTypeOf<AccessToken>().not.toExtend<Credential>();
