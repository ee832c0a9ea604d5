// Prints what customers have spent: PARTNER_CENTER_TOKEN=... node summaries.ts CUSTOMER_ID ...
// Node.js 22.18 and later runs TypeScript by itself. For older versions, use tsx.
import { createPartnerCenterClient, NoUsageError } from "partner-center-usage";

const client = createPartnerCenterClient({
  credential: () => process.env["PARTNER_CENTER_TOKEN"] ?? "",
  baseUrl: process.env["PARTNER_CENTER_BASE_URL"], // The default is Partner Center itself.
});

// One after the other: the service throttles callers that send many requests at once.
for (const customerId of process.argv.slice(2)) {
  try {
    const { data } = await client.getCustomerUsageSummary(customerId).orThrow();
    const { resourceName, name, totalCost, currencyCode, currencyLocale, budget } = data;
    const currency = currencyCode ?? currencyLocale ?? "(unknown currency)";
    console.log(`${resourceName ?? name}: ${totalCost ?? "(unknown)"} ${currency}, budget ${budget?.amount ?? "none"}`);
  } catch (error) {
    if (error instanceof NoUsageError) console.log(`${customerId}: no Azure usage`);
    else {
      console.error(`${customerId}: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
  }
}
