// The cost of many customers, a few at a time: those of the local server, or, with a token, your own.
//
//   node examples/many-customers.mjs
//   PARTNER_CENTER_TOKEN=... node examples/many-customers.mjs CUSTOMER_ID ...
import { AuthenticationError, createPartnerCenterClient, NoUsageError } from "partner-center-usage";
import { startLocalServer } from "partner-center-usage/server";

// The service limits the calls of a partner as a whole, and answers 429 to those above.
const atOnce = 4;

const token = process.env["PARTNER_CENTER_TOKEN"];
const baseUrl = process.env["PARTNER_CENTER_BASE_URL"] || undefined;
const customerIds = process.argv.slice(2);

try {
  if (token && customerIds.length === 0) throw new Error("Name the customers after the name of this program.");
  if (!token && (baseUrl || customerIds.length > 0)) throw new Error("Set PARTNER_CENTER_TOKEN to call the service.");
  const client = token ? createPartnerCenterClient({ credential: token, baseUrl }) : undefined;
  const failed = client ? await report(client, customerIds) : await reportOnLocalServer();
  // A scheduler sees that the night's figures have gaps.
  if (failed > 0) process.exitCode = 1;
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}

async function reportOnLocalServer() {
  const server = await startLocalServer();
  try {
    const shown = /-plan$|-subscription$|-budget$|^no-usage|^throttled-once$/;
    const ids = server.scenarios
      .filter(({ name }) => shown.test(name))
      .map(({ when }) => when.parameters?.["customer_id"] ?? "");
    return await report(createPartnerCenterClient({ credential: "any-token-will-do", baseUrl: server.url }), ids);
  } finally {
    await server.close();
  }
}

/**
 * Asks for every customer, and says how it went in the end.
 *
 * @param {import("partner-center-usage").PartnerCenterClient} client
 * @param {string[]} ids
 * @returns {Promise<number>} how many customers failed
 */
async function report(client, ids) {
  const count = { withUsage: 0, withoutUsage: 0, failed: 0 };
  const stop = new AbortController();
  const waiting = ids.values(); // one iterator for all workers: each takes the next customer that nobody has

  async function work() {
    for (const id of waiting) {
      try {
        const { data } = await client.getCustomerUsageSummary(id, { signal: stop.signal }).orThrow();
        console.log(id, data.totalCost ?? "(unknown)", data.currencyCode ?? data.currencyLocale ?? "(unknown)");
        count.withUsage++;
      } catch (error) {
        if (error instanceof NoUsageError) count.withoutUsage++;
        else if (error instanceof AuthenticationError || stop.signal.aborted) {
          // Without a token that is accepted, all others would fail, too.
          stop.abort(error);
          throw stop.signal.reason;
        } else {
          console.error(id, /** @type {Error} */ (error).message);
          count.failed++;
        }
      }
    }
  }

  await Promise.all(Array.from({ length: atOnce }, work));
  console.log(`${count.withUsage} with usage, ${count.withoutUsage} without, ${count.failed} failed`);
  return count.failed;
}
