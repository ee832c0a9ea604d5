import type { LocalServer } from "../../server/index.js";
import type { Language } from "../language.js";
import { programName } from "../program-name.js";
import type { ServeOptions } from "./options.js";
import { texts } from "./texts.js";

const exampleId = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";
const guidLength = 36;

/** What a person reads once the server listens: where, which customers there are, and what to try. */
export function startMessage(
  { url, scenarios, customerIds }: Pick<LocalServer, "url" | "scenarios" | "customerIds">,
  { seed, rate, burst }: Pick<ServeOptions, "seed" | "rate" | "burst">,
  language: Language,
): string {
  const say = texts[language];
  const count = customerIds.length;
  const id = customerIds[0] ?? exampleId;
  const paragraphs = [
    `${say.listening(url)} ${say.howToStop}`,
    ...(rate === undefined ? [] : [say.limit(rate, burst ?? Math.ceil(rate))]),
    scenarioRows(scenarios, say.statusSeparator),
    ...(count > 0 ? [`${say.madeUp(count)}\n  ${commandForAll(url, count, seed)}`] : []),
    `${say.tryOne}\n  curl -i -H "Authorization: Bearer any" ${url}/v1/customers/${id}/usagesummary`,
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function scenarioRows(scenarios: LocalServer["scenarios"], separator: string): string {
  const rows = scenarios.map(({ when, responses, name, title }) => {
    const customerId = when.parameters?.["customer_id"] ?? "";
    const statuses = responses.map(({ status }) => status).join(separator);
    return `  ${customerId.padEnd(guidLength)}  ${statuses}  ${name}: ${title}`;
  });
  return rows.join("\n");
}

/** The ids go from one command to the other, so no file is needed. */
function commandForAll(url: string, count: number, seed: number): string {
  const list = `npx ${programName} serve --customers ${count} --seed ${seed} --list-customers`;
  return `${list} | PARTNER_CENTER_TOKEN=any npx ${programName} summary --customers - --base-url ${url}`;
}
