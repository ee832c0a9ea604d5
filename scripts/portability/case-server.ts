import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type LocalServer, startLocalServer } from "partner-center-usage/server";
import type { PortabilityCase } from "./cases.js";

/** Starts the local server with a scenario for each case, and with or without byte order marks. */
export async function startCaseServer(
  cases: readonly PortabilityCase[],
  operation: string,
  byteOrderMark: boolean,
  folder: string,
): Promise<LocalServer> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const one of cases) {
    writeFileSync(join(folder, `${one.name}.json`), JSON.stringify(scenarioOf(one, operation)));
  }
  return startLocalServer({ scenarios: folder, byteOrderMark });
}

function scenarioOf(one: PortabilityCase, operation: string) {
  const { name, customerId, status, body, text, contentType } = one;
  return {
    title: name,
    when: { operation, parameters: { customer_id: customerId } },
    beyondTheSpec: "Some cases are there because the spec does not have them.",
    responses: [
      {
        status,
        ...(contentType === undefined ? {} : { headers: { "Content-Type": contentType } }),
        ...(text === undefined ? { body } : { text }),
      },
    ],
  };
}
