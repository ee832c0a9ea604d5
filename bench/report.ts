import { compare, comparePage, type Figure, figuresOf, isReached, type Results } from "./figures.js";
import type { Spread } from "./measure.js";
import { pageNames } from "./pages/pages.js";
import { type SubjectName, subjectNames } from "./subjects.js";

/** Where and when a run took place. */
export interface Setting {
  readonly nodeVersion: string;
  readonly processors: number;
  /** As YYYY-MM-DD. */
  readonly date: string;
  /** Versions of the peers, by the name of their package. */
  readonly versions: Readonly<Record<string, string>>;
}

type Row = readonly string[];

/** A Markdown table whose columns are padded, so that it reads well in a terminal too. All but the first are figures. */
export function table(header: Row, rows: readonly Row[]): string {
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0), 3));
  const line = (row: Row) => `| ${widths.map((width, column) => pad(row[column] ?? "", width, column)).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [line(header), rule, ...rows.map(line)].join("\n");
}

const pad = (text: string, width: number, column: number) => (column === 0 ? text.padEnd(width) : text.padStart(width));

const digits = (fractionDigits: number) =>
  new Intl.NumberFormat("en-US", { minimumFractionDigits: fractionDigits, maximumFractionDigits: fractionDigits });
const formats = {
  x: digits(2),
  kB: digits(2),
  ms: digits(1),
  s: digits(1),
  "/s": digits(0),
  lines: new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 }),
};
const units = { x: "x", kB: " kB", ms: " ms", s: " s", "/s": " /s", lines: " lines" };
const ratio = (spread: Spread) => formats.x.format(spread.median) + units.x;
const range = ({ minimum, maximum }: Spread, format: Intl.NumberFormat) =>
  minimum === maximum ? "" : `${format.format(minimum)}–${format.format(maximum)}`;
const withRange = (spread: Spread) => `${ratio(spread)} ${range(spread, formats.x)}`.trim();

/** The figures and their targets. */
export function figureTable(results: Results): string {
  return table(["figure", "median", "from – to", "target", "reached"], figuresOf(results).map(figureRow));
}

function figureRow(figure: Figure): Row {
  const { name, unit, spread, target, isLimit } = figure;
  const quantity = (value: number, format: Intl.NumberFormat) => format.format(value) + units[unit];
  const goal = quantity(target, new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 }));
  return [
    name,
    quantity(spread.median, formats[unit]),
    range(spread, formats[unit]),
    `${isLimit ? "at most" : "at least"} ${goal}`,
    isReached(figure) ? "yes" : "no",
  ];
}

/** All subjects at the same work. */
export function callTable({ throughput }: Results, versions: Setting["versions"]): string {
  const { format } = formats["/s"];
  const row = (name: SubjectName): Row => {
    const [concurrent, sequential] = [compare(throughput.concurrent, name), compare(throughput.sequential, name)];
    return [
      withVersion(name, versions),
      format(concurrent.callsPerSecond),
      withRange(concurrent.speed),
      format(sequential.callsPerSecond),
      withRange(sequential.speed),
      `${format(concurrent.cpuPerCall)} µs`,
      ratio(concurrent.cpu),
    ];
  };
  const header = [
    "subject",
    "64 at once, /s",
    "to fetch",
    "one by one, /s",
    "to fetch",
    "CPU per call",
    "to openapi-fetch",
  ];
  return table(header, subjectNames.map(row));
}

/** What the main entry and its peers weigh. */
export function weightTable({ weights }: Results, versions: Setting["versions"]): string {
  const row = ({ name, bytes }: Results["weights"][number]): Row => [
    withVersion(name, versions),
    `${formats.kB.format(bytes / 1000)} kB`,
  ];
  return table(["module, with all that it imports", "minified and gzipped"], weights.map(row));
}

/** What was written by hand for each client, its configuration included. */
export function lineTable({ clients }: Results): string {
  const rows = Object.entries(clients.handWrittenLines).map(([name, { all, counted }]) => [
    name,
    String(counted),
    String(all),
  ]);
  return table(["client", "lines", "with blank lines, comments and reasons"], rows);
}

/** The published reference beside other pages of the same contract. */
export function pageTable({ pages }: Results, versions: Setting["versions"]): string {
  const { format } = digits(0);
  const rows = pageNames.flatMap((name): Row[] => {
    const comparison = comparePage(pages, name);
    if (!comparison) return [];
    const { milliseconds, ratio, bytes, requests } = comparison;
    return [
      [
        withVersion(name, versions),
        `${format(milliseconds.median)} ms ${range(milliseconds, digits(0))}`.trim(),
        withRange(ratio),
        `${digits(1).format(bytes.median / 1000)} kB`,
        format(requests.median),
      ],
    ];
  });
  return table(["page", "largest contentful paint", "to this package", "gzipped", "requests"], rows);
}

/** What was not measured, and why. */
export function skippedText({ skipped }: Results["clients"] | Results["pages"]): string {
  const lines = Object.entries(skipped).map(([name, reason]) => `- ${name} was not measured: ${reason}.`);
  return lines.length > 0 ? `\n\n${lines.join("\n")}` : "";
}

function withVersion(name: string, versions: Setting["versions"]): string {
  const version = versions[name] ?? versions[name.split(" ")[0] ?? ""];
  return version === undefined ? name : `${name} ${version}`;
}

/** docs/bench.md. */
export function markdown(results: Results, { nodeVersion, processors, date, versions }: Setting): string {
  return `# Bench

Written by \`npm run bench\` on ${date}, with Node.js ${nodeVersion} on ${processors} processors. Do not edit. To reproduce it,
run \`npm ci\` and \`npm run bench\` on a machine that does nothing else; it takes some minutes, fetches Scalar's page from
npm's registry, and sends nothing else beyond this machine.

![Calls a second and size of this package and its peers](bench.svg)

## Figures and targets

${figureTable(results)}

## All subjects at the same work

${callTable(results, versions)}

## Size

${weightTable(results, versions)}

## Lines written by hand for each language

${lineTable(results)}${skippedText(results.clients)}

## The published reference

${pageTable(results, versions)}${skippedText(results.pages)}

## What the figures mean

- **The work** is the same for every subject: ask a server on this machine for a customer's summary, with a bearer token
  and two fresh ids, decode the answer (about 1 kB after a byte order mark), and check that \`totalCost\` is a number.
  Global fetch is followed by \`JSON.parse\`.
- **This package** runs with what it offers switched on: token provider, retries, both time-outs and hooks. Validation is
  a figure of its own.
- **Rounds**: after a warm-up, every subject works for a moment in each round, one after the other, each in a process of
  its own. A ratio compares a subject with its base within one round; the table shows the median of all rounds and, as
  *from – to*, the extremes. Other work on the machine widens the extremes before it moves the median.
- **CPU per call** is the processor time of the whole client process, garbage collection included, with 64 calls at once.
- **Size** is the whole module with all that it imports, bundled for browsers by esbuild. 1 kB is 1,000
  bytes.
- **Import** is timed in fresh processes, in turn with an empty module.
- **Generating everything** is \`npm run generate\` without a manifest, TypeScript, contract and linting included; a plain call
  is \`openapi-generator-cli generate\` for one language with its default options.
- **A plain call** in a language uses the HTTP client and the JSON library on which its client stands, one call after the
  other, on the same answers.
- **Hand-written lines** are those of the configuration, the edits and the supporting files in \`codegen/\`, without blank
  lines, comments and the reasons of edits. A package's README and example are not counted.
- **Answers validated** are the contract's examples of a summary, checked by the generated validator.
- **The pages** show one contract: the reference of the site, the single file that Redocly makes of it, and Scalar's page
  as its README has it. One server on this machine sends all three, gzipped. Chromium opens each once a round, with an
  empty cache and a processor slowed 4 times, and reaches no other host: the fonts that Scalar's page asks another host
  for are requests, but weigh nothing here.
- **Build of the published reference** is all of \`npm run docs:build\`, npm's own start included. It reaches no network.
- **Largest contentful paint** is when the largest text or picture of the first screen was painted, as Chromium reports
  it after the contract is shown and a second has passed in which nothing was painted, loaded or computed. The network
  takes no time here, so a page's weight slows it only by what there is to compute.
- **Gzipped** are all bytes that were sent for a page until then, headers included.
`;
}
