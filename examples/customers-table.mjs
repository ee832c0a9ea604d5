// The usage summaries of several customers as a table: the local server's, or, with a token, your own customers'.
//
//   npm start
//   PARTNER_CENTER_TOKEN=... npm start -- CUSTOMER_ID ...
import { createPartnerCenterClient } from "partner-center-usage";
import { startLocalServer } from "partner-center-usage/server";

/** @import { CustomerUsageSummary, Result } from "partner-center-usage" */

const token = process.env["PARTNER_CENTER_TOKEN"];
const baseUrl = process.env["PARTNER_CENTER_BASE_URL"] || undefined;
const customerIds = process.argv.slice(2);

const headings = ["Customer", "Currency", "Total cost", "Budget", "Used", "Billing period"];
const columnsOfNumbers = ["Total cost", "Budget", "Used"].map((heading) => headings.indexOf(heading));

try {
  if (token) await showCustomersOfThePartner(token);
  else if (baseUrl || customerIds.length > 0) throw new Error("Set PARTNER_CENTER_TOKEN to call the real service.");
  else await showCustomersOfTheLocalServer();
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}

/** @param {string} credential */
async function showCustomersOfThePartner(credential) {
  if (customerIds.length === 0) throw new Error("Name the customers: npm start -- CUSTOMER_ID ...");
  await showCustomers(createPartnerCenterClient({ credential, baseUrl }), customerIds);
}

async function showCustomersOfTheLocalServer() {
  const server = await startLocalServer();
  try {
    const shown = ["azure-plan", "legacy-subscription", "both-field-sets", "without-budget", "no-usage"];
    const ids = server.scenarios
      .filter(({ name }) => shown.includes(name))
      .map(({ when }) => when.parameters?.["customer_id"] ?? "");
    const stranger = "4d6a1c92-0e7b-4f85-9b3d-c58e2a7f1064";
    const client = createPartnerCenterClient({ credential: "any-token-will-do", baseUrl: server.url });
    await showCustomers(client, [...ids, stranger]);
  } finally {
    await server.close();
  }
  console.log(`
These answers came over HTTP from a server on this machine. To ask the real service, pass a token and customers:

  PARTNER_CENTER_TOKEN=... npm start -- CUSTOMER_ID ...

PARTNER_CENTER_BASE_URL changes where it asks; left out, it is https://api.partnercenter.microsoft.com.`);
}

/**
 * @param {import("partner-center-usage").PartnerCenterClient} client
 * @param {string[]} ids
 */
async function showCustomers(client, ids) {
  const rows = [headings];
  // One after the other: the service throttles callers who ask for many customers at once.
  for (const id of ids) {
    const result = await client.getCustomerUsageSummary(id);
    if (result.status === 200) rows.push(summaryRow(result.data));
    else rows.push(...reasonRows(id, result));
  }
  console.log(formatTable(rows));
}

/** @param {CustomerUsageSummary} summary */
function summaryRow(summary) {
  const { totalCost, currencyCode, currencyLocale, budget, billingStartDate, billingEndDate } = summary;
  const amount = budget?.amount;
  return [
    summary.resourceName ?? summary.name ?? "(no name)",
    currencyCode ?? currencyLocale ?? "(unknown)",
    formatAmount(totalCost, "(unknown)"),
    formatAmount(amount, "none set"),
    totalCost == null || !amount ? "" : `${((totalCost / amount) * 100).toFixed(1)} %`,
    formatPeriod(billingStartDate, billingEndDate),
  ];
}

/**
 * @param {string} id
 * @param {Exclude<Result<"getCustomerUsageSummary">, { ok: true }>} result
 */
function reasonRows(id, { status, code, noUsage, fault }) {
  if (noUsage) return [[id, "no Azure usage in this billing period"]];
  const { description, message } = /** @type {import("partner-center-usage").ServiceFault} */ (fault ?? {});
  return [
    [id, `refused: ${status}, code ${code ?? "unknown"}`],
    ["", description ?? message ?? "no reason was given"],
  ];
}

/**
 * Rows as lines with aligned columns. A row of two cells is a name and a remark, which may run across the columns.
 *
 * @param {string[][]} rows
 */
function formatTable(rows) {
  const widths = headings.map((_, column) =>
    Math.max(...rows.filter(({ length }) => length > 2 || column === 0).map((row) => widthOf(row[column] ?? ""))),
  );
  const lines = rows.map((row) =>
    row.map((cell, column) => {
      const space = " ".repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)));
      return columnsOfNumbers.includes(column) ? space + cell : cell + space;
    }),
  );
  return lines.map((cells) => cells.join("  ").trimEnd()).join("\n");
}

/**
 * How many columns a text takes on a terminal: a Chinese character takes two.
 *
 * @param {string} text
 */
function widthOf(text) {
  return text.replace(/\p{Script=Han}/gu, "  ").length;
}

/**
 * The days as the service wrote them: turned into this machine's time zone, a month would begin a day early.
 *
 * @param {string | null | undefined} start
 * @param {string | null | undefined} end
 */
function formatPeriod(start, end) {
  if (!start || !end) return "(unknown)";
  const format = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" });
  return format.formatRange(new Date(start.slice(0, 10)), new Date(end.slice(0, 10)));
}

/**
 * @param {number | null | undefined} amount
 * @param {string} absent
 */
function formatAmount(amount, absent) {
  return amount == null ? absent : amount.toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
