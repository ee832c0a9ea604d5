import { cpus } from "node:os";
import { clientNames } from "./clients.js";
import { type Figure, figuresOf, isReached, type Results, ratio, type Spread, spreadOf } from "./figures.js";

/** What a run has measured, as a document. */
export function report(results: Results): string {
  const { page } = results;
  const date = new Date().toISOString().slice(0, 10);
  const pageText =
    typeof page === "string"
      ? page
      : `The reference is ${kilobytes(page.bytes)} in ${page.requests} requests, gzipped and with an empty cache.`;
  return `# Bench

Written by \`npm run bench\` on ${date}, with Node.js ${process.versions.node} on ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}.
Do not edit. To measure again, run \`npm ci\` and \`npm run bench\` on a machine that does nothing else. It takes a few minutes.

${table(["figure", "median", "middle half", "target", "reached"], figuresOf(results).map(figureRow))}

${table(["client", "calls/s, 64 at once", "/ global fetch", "calls/s, in sequence", "/ global fetch", "processor time a call, 64 at once"], clientRows(results))}

${pageText}

- **A call** asks a server on the same machine for a summary of about 1 kB, with a bearer token and two new ids, decodes it and
  looks for \`totalCost\`. Global fetch is followed by \`JSON.parse\`. The client of this package runs with its defaults, which
  include retries and timeouts, and asks a function for its token. "Default transport" and "Node transport" are this client.
- **A ratio** compares two clients within one round. In each round every client works for a moment, in a process of its own,
  one after the other. The median is over all rounds, and half of the rounds are in the middle half.
- **Processor time** is that of the client's whole process, garbage collection included.
- **Import** is timed in new processes, in turn with an empty module, whose time is subtracted.
- **Size** is the main entry with all that it imports, bundled for browsers by esbuild, minified and gzipped.
`;
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const whole = (value: number) => Math.round(value).toLocaleString("en-US");
const units = { x: "x", kB: " kB", ms: " ms" };

function figureRow(figure: Figure): readonly string[] {
  const { name, unit, spread, atLeast, atMost } = figure;
  const { median, lower, upper } = spread;
  return [
    name,
    median.toFixed(2) + units[unit],
    lower === upper ? "" : `${lower.toFixed(2)}–${upper.toFixed(2)}`,
    (atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`) + units[unit],
    isReached(figure) ? "yes" : "no",
  ];
}

function clientRows({ concurrent, sequential }: Results): readonly (readonly string[])[] {
  const times = ({ median }: Spread) => `${median.toFixed(2)}x`;
  return clientNames.map((name) => [
    name,
    whole(spreadOf(concurrent[name].map(({ callsPerSecond }) => callsPerSecond)).median),
    times(ratio(concurrent, "callsPerSecond", name, "global fetch")),
    whole(spreadOf(sequential[name].map(({ callsPerSecond }) => callsPerSecond)).median),
    times(ratio(sequential, "callsPerSecond", name, "global fetch")),
    `${whole(spreadOf(concurrent[name].map(({ cpuMicroseconds }) => cpuMicroseconds)).median)} µs`,
  ]);
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(header),
    `|${header.map((_, column) => (column === 0 ? "---|" : "---:|")).join("")}`,
    ...rows.map(line),
  ].join("\n");
}
