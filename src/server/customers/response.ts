import { randomFrom } from "../random.js";
import type { ScenarioResponse } from "../scenario.js";
import { madeUpSummary } from "./summary.js";

const shareWithoutUsage = 0.1;
const shareRefused = 0.02;

/** What the service responds with for a made-up customer: made from the seed and the index, whenever it is asked for. */
export function madeUpResponse(id: string, seed: number, index: number): ScenarioResponse {
  const random = randomFrom(`response ${seed} ${index}`);
  const draw = random();
  if (draw < shareWithoutUsage) return noUsage(id);
  if (draw < shareWithoutUsage + shareRefused) return noRelationship();
  return { status: 200, body: madeUpSummary(id, random) };
}

function noUsage(id: string): ScenarioResponse {
  const description = "No usage data was found for this customer.";
  return { status: 404, body: { code: 3000, description, data: [id], source: "PartnerApi" } };
}

function noRelationship(): ScenarioResponse {
  const description = "The partner has no relationship with this customer.";
  return { status: 403, body: { code: 20002, description, data: [], source: "PartnerApi" } };
}
