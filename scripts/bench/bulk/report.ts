import { cpus } from "node:os";
import type { Result } from "./contender-process.js";
import type { Memory } from "./memory.js";

/** One run of one contender. */
export interface Figure extends Result {
  readonly name: string;
  /** Null: no limit. */
  readonly perSecond: number | null;
  readonly faults: number;
  readonly customers: number;
  /** (customers − burst) / rate. */
  readonly leastMs: number | undefined;
}

/** What the report tells. */
interface Measured {
  readonly seconds: number;
  readonly burst: number;
  readonly latencyMs: { readonly from: number; readonly to: number };
  readonly figures: readonly Figure[];
  readonly few: Memory;
  readonly many: Memory;
}

/** What has been measured, as a document. */
export function report({ seconds, burst, latencyMs, figures, few, many }: Measured): string {
  const date = new Date().toISOString().slice(0, 10);
  const header = [
    "who",
    "requests a second",
    "faults",
    "time",
    "over the least",
    "429",
    "too early",
    "failed",
    "missing or doubled",
  ];
  return `# Many customers

Written by \`npm run bench -- bulk\` on ${date}, with Node.js ${process.versions.node} on ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}.
Do not edit. To measure again, run \`npm ci\` and \`npm run bench -- bulk\` on a machine that does nothing else.

${table(header, figures.map(row))}

Memory in use at 20,000 customers: ${megabytes(many.heapBytes)}, at 1,000: ${megabytes(few.heapBytes)}, ${(many.heapBytes / few.heapBytes).toFixed(2)} times as much.
With garbage, the process had ${megabytes(many.peakBytes)} and ${megabytes(few.peakBytes)} at the most, ${(many.peakBytes / few.peakBytes).toFixed(2)} times as much.

- **The service** is \`partner-center-usage serve\`, in a process of its own. It admits so many requests a second, and ${burst} at once after a quiet time; the
  others get 429 and \`Retry-After\` in whole seconds. It takes ${latencyMs.from} to ${latencyMs.to} ms. Faults are the share of the admitted
  requests that fail with a 5xx.
- **The least time** is (customers − ${burst}) / rate: ${seconds} seconds. A request that fails uses the limit as well, so with 5 % faults
  nobody can be below 1.05.
- **429** is the share of the requests that were throttled. **Too early** are requests sent while a \`Retry-After\` ran that the
  sender had received. Both are counted in the \`fetch\` of each process.
- **Failed** customers ended without a usable response. **Missing or doubled** are customers without an outcome, and those
  with two or asked again after a success.
- All but "this package" call \`getCustomerUsageSummary\` of this package's client, whose requests wait together for a
  \`Retry-After\`. The loops and p-map use its retries. Bottleneck and AWS's limiter (\`@smithy/util-retry\`) retry themselves, as
  \`Retry-After\` says.
- **Memory** is measured without a limit, with ids from a generator.
`;
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

function row(figure: Figure): readonly string[] {
  const { name, perSecond, faults, tookMs, leastMs, requests, throttled, tooEarly, failed, missing, doubled } = figure;
  return [
    name,
    `${perSecond ?? "unlimited"}`,
    `${faults * 100} %`,
    `${(tookMs / 1000).toFixed(1)} s`,
    leastMs === undefined ? "" : (tookMs / leastMs).toFixed(3),
    `${((100 * throttled) / requests).toFixed(1)} %`,
    `${tooEarly}`,
    `${failed}`,
    `${missing + doubled}`,
  ];
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), `|---|${"---:|".repeat(header.length - 1)}`, ...rows.map(line)].join("\n");
}
