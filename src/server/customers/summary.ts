import { pick } from "../random.js";
import { amountOf, dollarsSpent } from "./amounts.js";
import { budgetAmount } from "./budget.js";
import { type Currency, currencies } from "./currencies.js";
import { chineseName, englishName } from "./names.js";

const shareOfAzurePlan = 0.75;
const shareOfChineseNames = { TWD: 0.8, other: 0.05 };
const fractionsOfSecond = ["", ".42", ".358", ".3580246"];

/** The body of a summary for a made-up customer, in the form of the Azure plan or of older subscriptions. */
export function madeUpSummary(id: string, random: () => number): object {
  const currency = pick(random, currencies);
  const name = nameOf(currency, random);
  const dollars = dollarsSpent(random);
  const cost = dollars * currency.perDollar;
  const totalCost = amountOf(cost, currency.hasFraction, random);
  const amount = budgetAmount(cost, random);
  const common = { totalCost, lastModifiedDate: `2026-11-20T06:42:17${pick(random, fractionsOfSecond)}+00:00` };
  const attributes = { objectType: "CustomerUsageSummary" };
  if (random() < shareOfAzurePlan) {
    const usdTotalCost = currency.code === "USD" ? totalCost : amountOf(dollars, true, random);
    return { ...azurePlan(id, name, currency), ...common, usdTotalCost, budget: budgetOf({ amount }), attributes };
  }
  const budget = budgetOf({ amount, usageSpendingBudget: amount });
  return { ...legacy(id, name, currency), ...common, ...sent({ spendingBudget: amount }), budget, attributes };
}

function azurePlan(resourceId: string, resourceName: string, { code }: Currency): object {
  return {
    resourceId,
    resourceName,
    currencyCode: code,
    billingStartDate: "2026-11-01T00:00:00+00:00",
    billingEndDate: "2026-11-30T23:59:59.9999999+00:00",
  };
}

function legacy(id: string, name: string, { locale }: Currency): object {
  return {
    id,
    name,
    currencyLocale: locale,
    billingStartDate: "2026-11-01T00:00:00-07:00",
    billingEndDate: "2026-11-30T23:59:59-08:00",
    links: { self: { uri: `/customers/${id}/usagesummary`, method: "GET", headers: [] } },
  };
}

function budgetOf(amounts: Readonly<Record<string, number | null | undefined>>): object {
  return { ...sent(amounts), attributes: { objectType: "SpendingBudget" } };
}

/** Only what has a value, or null: the service leaves out the rest. */
function sent(members: Readonly<Record<string, number | null | undefined>>): object {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

function nameOf({ code }: Currency, random: () => number): string {
  const share = code === "TWD" ? shareOfChineseNames.TWD : shareOfChineseNames.other;
  return random() < share ? chineseName(random) : englishName(random);
}
