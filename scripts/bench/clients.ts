import type { paths } from "partner-center-usage";

/** One call: asks for a summary, decodes it and looks for the total. */
export type Call = () => Promise<void>;

const customerId = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";
/** As long as the token of an application with a few permissions: the length of the headers is part of the work. */
const token = "t".repeat(1200);

const headers = () => ({
  Accept: "application/json",
  Authorization: `Bearer ${token}`,
  "ms-requestid": crypto.randomUUID(),
  "ms-correlationid": crypto.randomUUID(),
});

function assertTotal(summary: unknown): void {
  const { totalCost } = (summary ?? {}) as { totalCost?: unknown };
  if (typeof totalCost !== "number") throw new TypeError("The summary came without its total.");
}

/** The clients that are compared. Each imports its own modules only, because each runs in a process of its own. */
export const clients = {
  "global fetch": async (baseUrl: string): Promise<Call> => {
    const url = `${baseUrl}/v1/customers/${customerId}/usagesummary`;
    return async () => {
      const response = await fetch(url, { headers: headers() });
      assertTotal(JSON.parse(await response.text()));
    };
  },

  "Node transport": async (baseUrl: string): Promise<Call> => {
    const { createPartnerCenterClient } = await import("partner-center-usage");
    const { nodeTransport } = await import("partner-center-usage/node");
    const client = createPartnerCenterClient({ credential: async () => token, transport: nodeTransport(), baseUrl });
    return async () => assertTotal((await client.getCustomerUsageSummary(customerId).orThrow()).data);
  },

  "openapi-fetch": async (baseUrl: string): Promise<Call> => {
    const { default: createClient } = await import("openapi-fetch");
    const client = createClient<paths>({ baseUrl });
    return async () => {
      const { Accept, Authorization, ...header } = headers();
      const params = { path: { customer_id: customerId }, header };
      const options = { params, headers: { Accept, Authorization } };
      assertTotal((await client.GET("/v1/customers/{customer_id}/usagesummary", options)).data);
    };
  },

  "default transport": async (baseUrl: string): Promise<Call> => {
    const { createPartnerCenterClient } = await import("partner-center-usage");
    const client = createPartnerCenterClient({ credential: async () => token, baseUrl });
    return async () => assertTotal((await client.getCustomerUsageSummary(customerId).orThrow()).data);
  },
};

export type ClientName = keyof typeof clients;

/** Clients that are compared stand side by side, so that little time lies between them in a round. */
export const clientNames = Object.keys(clients) as readonly ClientName[];
