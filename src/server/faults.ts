import { pick } from "./random.js";
import type { ScenarioResponse } from "./scenario.js";

/** Failures of the service, and of what stands in front of it. None asks to wait: that would slow a whole run down. */
const faults: readonly ScenarioResponse[] = [
  {
    status: 500,
    body: { code: "800003", description: "The usage store did not answer.", data: [], source: "PartnerApi" },
  },
  {
    status: 500,
    body: {
      code: 900192,
      message: "The usage store is busy.",
      errorName: "UsageStoreBusy",
      isRetryable: true,
      parameters: { store: "usage" },
    },
  },
  {
    status: 502,
    headers: { "Content-Type": "text/html" },
    text: "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>",
  },
  { status: 503, headers: { "Content-Type": "text/plain" }, text: "The service is unavailable." },
];

/** Makes the function that decides for a request whether it fails, and how. */
export function faultsOf(share: number, random: () => number): () => ScenarioResponse | undefined {
  return () => (random() < share ? pick(random, faults) : undefined);
}
