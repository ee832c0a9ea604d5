import type { ServerResponse } from "node:http";

/** What a server does with a request. */
export type Respond = (response: ServerResponse) => void;

const summary = JSON.stringify({
  resourceId: "3C1F7F0A-5B1E-4C8E-9A57-2F60D7C1B8E4",
  resourceName: "Lakeside Botanics",
  billingStartDate: "2026-11-01T00:00:00Z",
  billingEndDate: "2026-11-30T00:00:00Z",
  totalCost: 1843.27,
  currencyCode: "EUR",
  usdTotalCost: 1990.7316,
  links: { self: { uri: "/customers/3c1f7f0a/usagesummary", method: "GET", headers: [] } },
  attributes: { objectType: "CustomerUsageSummary" },
});
const asJson = { "Content-Type": "application/json", "Content-Length": String(Buffer.byteLength(summary)) };
const start = summary.slice(0, 60);

/** What most requests get. */
export const success: Respond = (response) => void response.writeHead(200, asJson).end(summary);

/** What goes wrong with the others, in turn. Nothing ends a silence but the client. */
export const faults: Readonly<Record<string, Respond>> = {
  reset: (response) => void response.socket?.resetAndDestroy(),
  unavailable: (response) => void response.writeHead(503).end(),
  throttled: (response) => void response.writeHead(429, { "Retry-After": "0" }).end(),
  cutOff: (response) => void response.writeHead(200, asJson).write(start, () => response.socket?.destroy()),
  silence: () => undefined,
  silenceInBody: (response) => void response.writeHead(200, asJson).write(start),
  brokenJson: (response) => void response.writeHead(200, { "Content-Type": "application/json" }).end(start),
};

/** One request in so many goes wrong. */
export const oneFaultIn = 20;

/** What request number `count`, from 1, gets; `success` or the name of a fault. */
export function responseTo(count: number): string {
  const names = Object.keys(faults);
  return count % oneFaultIn === 0 ? (names[(count / oneFaultIn) % names.length] ?? "") : "success";
}
