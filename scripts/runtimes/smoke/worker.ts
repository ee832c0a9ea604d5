// Run by workerd, once bundled. A client at module scope outlives the requests that use it.
import { createPartnerCenterClient, type PartnerCenterClient } from "partner-center-usage";
import { run } from "./web.js";

interface Environment {
  /** Where the service is. */
  readonly SERVICE: string;
}

let shared: PartnerCenterClient | undefined;

/** A client whose token has to be renewed, which takes for ever at the first time. */
const clientOfAll = (service: string): PartnerCenterClient => {
  shared ??= createPartnerCenterClient({
    baseUrl: `${service}/tokenExpired`,
    attemptTimeoutMs: 1000,
    credential: async ({ forceRefresh }) => {
      if (!forceRefresh) return "expired";
      await (await fetch(`${service}/silenceOnce/v1/token`)).text();
      return "renewed";
    },
  });
  return shared;
};

export default {
  async fetch(request: Request, { SERVICE }: Environment): Promise<Response> {
    if (new URL(request.url).pathname === "/checks") return Response.json(await run(SERVICE));
    const outcome = await clientOfAll(SERVICE)
      .getCustomerUsageSummary("3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4")
      .then(
        ({ status }) => status,
        ({ name }) => name,
      );
    return Response.json(outcome);
  },
};
