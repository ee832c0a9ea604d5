import type { ClientResults } from "./clients/clients.js";
import { callsPerSecond, cpuPerCall, median, ratios, type Slice, type Spread, spreadOf } from "./measure.js";
import type { PageName, PageResults } from "./pages/pages.js";
import type { Weight } from "./size.js";
import type { SubjectName } from "./subjects.js";
import type { Measurements, Mode } from "./throughput.js";

/** All that a run has measured. */
export interface Results {
  readonly throughput: Measurements;
  readonly weights: readonly Weight[];
  /** Milliseconds beyond an empty module, once a round. */
  readonly importTimes: readonly number[];
  /** Answers a second, once a round. */
  readonly validations: readonly number[];
  /** The clients in other languages. */
  readonly clients: ClientResults;
  /** The published reference. */
  readonly pages: PageResults;
  /** Seconds that the build of its site took, once a round. */
  readonly siteBuilds: readonly number[];
}

/** One figure beside its target. */
export interface Figure {
  readonly name: string;
  readonly unit: "x" | "kB" | "ms" | "s" | "/s" | "lines";
  readonly spread: Spread;
  readonly target: number;
  /** Whether the figure has to stay below its target, rather than reach it. */
  readonly isLimit: boolean;
}

/** What one subject took in one mode, beside the subject that it is compared with. */
export interface Comparison {
  readonly callsPerSecond: number;
  /** Calls a second, as a multiple of the global fetch. */
  readonly speed: Spread;
  readonly cpuPerCall: number;
  /** Processor time per call, as a multiple of openapi-fetch. */
  readonly cpu: Spread;
}

/** What one page took, beside this project's own. */
export interface PageComparison {
  readonly milliseconds: Spread;
  /** The largest contentful paint, as a multiple of this project's page. */
  readonly ratio: Spread;
  readonly bytes: Spread;
  readonly requests: Spread;
}

export const isReached = ({ spread, target, isLimit }: Figure): boolean =>
  isLimit ? spread.median <= target : spread.median >= target;

/** Compares a subject with the base of each ratio, round by round. */
export function compare(slices: Readonly<Record<SubjectName, readonly Slice[]>>, name: SubjectName): Comparison {
  const speeds = slices[name].map(callsPerSecond);
  const costs = slices[name].map(cpuPerCall);
  return {
    callsPerSecond: median(speeds),
    speed: spreadOf(ratios(speeds, slices["global fetch"].map(callsPerSecond))),
    cpuPerCall: median(costs),
    cpu: spreadOf(ratios(costs, slices["openapi-fetch"].map(cpuPerCall))),
  };
}

/** Compares a page with this project's, round by round; a page that was skipped has no comparison. */
export function comparePage({ loads }: PageResults, name: PageName): PageComparison | undefined {
  const [page, own] = [loads[name], loads["this package"]];
  if (!page || !own) return undefined;
  const milliseconds = page.map((load) => load.milliseconds);
  return {
    milliseconds: spreadOf(milliseconds),
    ratio: spreadOf(
      ratios(
        milliseconds,
        own.map((load) => load.milliseconds),
      ),
    ),
    bytes: spreadOf(page.map(({ bytes }) => bytes)),
    requests: spreadOf(page.map(({ requests }) => requests)),
  };
}

/** The figures that the project has set itself a target for. */
export function figuresOf({
  throughput,
  weights,
  importTimes,
  validations,
  clients,
  pages,
  siteBuilds,
}: Results): Figure[] {
  const inMode = (mode: Mode, name: SubjectName) => compare(throughput[mode], name);
  const node = "this package, Node transport";
  const standard = "this package, default transport";
  return [
    {
      name: "Calls a second, 64 at once, Node transport against global fetch",
      unit: "x",
      spread: inMode("concurrent", node).speed,
      target: 2.5,
      isLimit: false,
    },
    {
      name: "Calls a second, one after the other, Node transport against global fetch",
      unit: "x",
      spread: inMode("sequential", node).speed,
      target: 1.5,
      isLimit: false,
    },
    {
      name: "Processor time per call, 64 at once, default transport against openapi-fetch",
      unit: "x",
      spread: inMode("concurrent", standard).cpu,
      target: 1.15,
      isLimit: true,
    },
    {
      name: "Processor time per call, one after the other, default transport against openapi-fetch",
      unit: "x",
      spread: inMode("sequential", standard).cpu,
      target: 1.15,
      isLimit: true,
    },
    {
      name: "Main entry, minified and gzipped",
      unit: "kB",
      spread: spreadOf([(weights[0]?.bytes ?? Number.NaN) / 1000]),
      target: 5,
      isLimit: true,
    },
    {
      name: "Import of the main entry, beyond an empty module",
      unit: "ms",
      spread: spreadOf(importTimes),
      target: 10,
      isLimit: true,
    },
    {
      name: "Answers validated a second",
      unit: "/s",
      spread: spreadOf(validations),
      target: 100_000,
      isLimit: false,
    },
    ...clientFigures(clients),
    ...limitOf(siteBuilds, { name: "Build of the published reference", unit: "s", target: 15 }),
    ...pageFigures(pages),
  ];
}

/** The figure of what is to stay below its target; none where there was no round. */
function limitOf(rounds: readonly number[], figure: Pick<Figure, "name" | "unit" | "target">): Figure[] {
  return rounds.length > 0 ? [{ ...figure, spread: spreadOf(rounds), isLimit: true }] : [];
}

function pageFigures({ loads }: PageResults): Figure[] {
  const own = loads["this package"] ?? [];
  const paints = own.map(({ milliseconds }) => milliseconds);
  const weights = own.map(({ bytes }) => bytes / 1000);
  return [
    ...limitOf(paints, {
      name: "Largest contentful paint of the reference, processor slowed 4 times",
      unit: "ms",
      target: 1000,
    }),
    ...limitOf(weights, { name: "Weight of the reference before search, gzipped", unit: "kB", target: 60 }),
  ];
}

function clientFigures({ generation, conformance, handWrittenLines, overheads }: ClientResults): Figure[] {
  const lines = Object.values(handWrittenLines).map(({ counted }) => counted);
  return [
    ...limitOf(generation, {
      name: "Generating everything, against one plain call of the wrapper for each language",
      unit: "x",
      target: 1 / 3,
    }),
    ...limitOf(conformance, { name: "All wire cases in all languages, built before", unit: "s", target: 60 }),
    {
      name: "Hand-written lines for each language, on average",
      unit: "lines",
      spread: { ...spreadOf(lines), median: lines.reduce((sum, count) => sum + count, 0) / lines.length },
      target: 200,
      isLimit: true,
    },
    ...Object.entries(overheads).flatMap(([language, ratios]) =>
      limitOf(ratios, { name: `A call in ${language}, against a plain one`, unit: "x", target: 1.5 }),
    ),
  ];
}
