import { readFileSync } from "node:fs";

/** One case: a customer for whom the local server has a response of its own. */
interface Case {
  readonly name: string;
  readonly customerId: string;
}

/** What a client made of a response. */
export interface Outcome {
  readonly status: number;
  readonly body?: unknown;
  readonly text?: string | undefined;
  /** Read by its name, so that tsc sees whether a nullable object kept its type. */
  readonly amount?: number | null | undefined;
}

/** Makes the call of each case, and prints what came of it. */
export async function runCases(call: (url: string, customerId: string) => Promise<Outcome>): Promise<void> {
  const [url = "", file = ""] = process.argv.slice(2);
  const cases: readonly Case[] = JSON.parse(readFileSync(file, "utf8"));
  for (const { name, customerId } of cases) {
    const outcome = await call(url, customerId).catch((error: unknown) => ({ status: 0, error: `${error}` }));
    console.log(JSON.stringify({ name, ...outcome }));
  }
}

/** Fetches a response for validators that make no calls; `validate` gets the status and the body. */
export async function fetchAndValidate(
  url: string,
  customerId: string,
  validate: (status: number, body: unknown) => unknown,
): Promise<Outcome> {
  const response = await fetch(`${url}/v1/customers/${customerId}/usagesummary`);
  const { status } = response;
  const text = await response.text();
  if (!response.headers.get("Content-Type")?.startsWith("application/json")) return { status, text };
  return { status, body: validate(status, JSON.parse(text)) };
}
