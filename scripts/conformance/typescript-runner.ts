// Reads jobs line by line, makes each call with the published package, and prints what a caller gets. It judges nothing.
// With --node it uses the package's Node transport, otherwise the global fetch.
import { createInterface } from "node:readline";
import { inspect } from "node:util";
import {
  ArgumentError,
  ConnectionError,
  type CustomerUsageSummary,
  createPartnerCenterClient,
  DecodeError,
  type PartnerCenterClient,
  readDateTime,
  TimeoutError,
} from "partner-center-usage";
import { nodeTransport } from "partner-center-usage/node";
import { xmlDecoder } from "partner-center-usage/xml";
import type { Job, RunnerOutput } from "./runner-process.js";

const transport = process.argv.includes("--node") ? nodeTransport() : undefined;

createInterface({ input: process.stdin })
  .on("line", async (line) => {
    console.log(JSON.stringify(await run(JSON.parse(line))));
  })
  .on("close", () => transport?.close());

/** One client for each base URL, as users have it. */
const clients = new Map<string, PartnerCenterClient>();

function clientFor({ baseUrl, level, call: { token, timeoutMs, retries } }: Job): PartnerCenterClient {
  const known = clients.get(baseUrl);
  if (known) return known;
  const client = createPartnerCenterClient({
    credential: token,
    baseUrl,
    decoders: level === "xml" ? [xmlDecoder()] : [],
    maxRetries: retries,
    totalTimeoutMs: timeoutMs,
    ...(transport && { transport }),
  });
  clients.set(baseUrl, client);
  return client;
}

async function run(job: Job): Promise<RunnerOutput> {
  const { id } = job;
  const { customerId, token: _, timeoutMs: __, retries: ___, ...options } = job.call;
  try {
    const client = clientFor(job);
    const call = client.getCustomerUsageSummary(customerId, options);
    const error: unknown = await call.orThrow().catch((thrown: unknown) => thrown);
    const result = await call;
    const { status, requestId, correlationId, text: body } = result.response;
    const printed = [client, result, error].map(asPrinted).join("\n");
    const received = { id, status, requestId, correlationId, body, printed };
    if (result.ok) return { ...received, outcome: "summary", summary: withInstants(result.data) };
    const { description } = (result.error ?? {}) as { description?: unknown };
    return { ...received, outcome: "error", code: result.code, description, message: (error as Error).message };
  } catch (error) {
    return { id, outcome: "failure", ...failure(error), printed: asPrinted(error) };
  }
}

/** What people see of a value in a console, in a log and in a text. */
function asPrinted(value: unknown): string {
  return [inspect(value, { depth: null, showHidden: true }), JSON.stringify(value), String(value)].join("\n");
}

/** The date-times as the package reads them, so that the run tells when it reads them wrongly. */
function withInstants(summary: CustomerUsageSummary): object {
  const { billingStartDate, billingEndDate, lastModifiedDate } = summary;
  return {
    ...summary,
    billingStartDate: instant(billingStartDate),
    billingEndDate: instant(billingEndDate),
    lastModifiedDate: instant(lastModifiedDate),
  };
}

function instant(text: string | null | undefined): string | undefined {
  if (text === null || text === undefined) return undefined;
  try {
    const { epochMs, ticks } = readDateTime(text);
    return new Date(epochMs).toISOString().replace("Z", `${String(ticks).padStart(4, "0")}Z`);
  } catch {
    return text; // the caller gets it as it came
  }
}

function failure(
  error: unknown,
): Pick<RunnerOutput, "kind" | "message" | "status" | "requestId" | "correlationId" | "body"> {
  const { message } = error as Error;
  if (error instanceof ArgumentError) return { kind: "argument", message };
  if (error instanceof ConnectionError) return { kind: "connection", message };
  if (error instanceof TimeoutError) return { kind: "timeout", message };
  if (error instanceof DecodeError) {
    const { status, requestId, correlationId, response } = error;
    return { kind: "decode", message, status, requestId, correlationId, body: response.text };
  }
  return { message: String(error) };
}
