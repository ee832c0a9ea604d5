// Asks for many customers whose ids come from a generator, and sends how much of the memory is in use at the most. What
// is garbage does not count: it is collected before each look.
import { createPartnerCenterClient } from "partner-center-usage";
import { getCustomerUsageSummaries } from "partner-center-usage/bulk";

const count = Number(process.argv[2]);
const looksEvery = 250;

function* guids() {
  for (let index = 0; index < count; index++)
    yield `${index.toString(16).padStart(8, "0")}-0000-4000-8000-${(index * 7919).toString(16).padStart(12, "0")}`;
}

process.once("message", async ({ url }: { readonly url: string }) => {
  const client = createPartnerCenterClient({ credential: "a-token", baseUrl: url });
  let done = 0;
  let mostBytes = 0;
  for await (const _ of getCustomerUsageSummaries(client, guids())) {
    if (++done % looksEvery !== 0) continue;
    globalThis.gc?.();
    mostBytes = Math.max(mostBytes, process.memoryUsage().heapUsed);
  }
  process.send?.({ heapBytes: mostBytes, peakBytes: process.resourceUsage().maxRSS * 1024 }, () =>
    process.disconnect(),
  );
});
