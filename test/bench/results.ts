import type { Results } from "../../bench/figures.js";
import type { PageLoad } from "../../bench/pages/load.js";
import { type SubjectName, subjectNames } from "../../bench/subjects.js";

/** Calls in 100 ms in two rounds, the second on a machine that is half as fast. */
const calls: Readonly<Record<SubjectName, number>> = {
  "global fetch": 200,
  "this package, Node transport": 600,
  "openapi-fetch": 160,
  "this package, default transport": 150,
  "redocly generate-client": 140,
  ky: 130,
  axios: 120,
  "undici request": 700,
};

const slicesOf = (name: SubjectName) =>
  [1, 2].map((slowness) => ({
    calls: calls[name] / slowness,
    milliseconds: 100,
    cpuMicroseconds: name === "this package, default transport" ? 60_000 : 50_000,
  }));

const slices = Object.fromEntries(
  subjectNames.map((name) => [name, slicesOf(name)]),
) as unknown as Results["throughput"]["concurrent"];

const pageLoads = (bytes: number, requests: number, ...paints: readonly number[]): PageLoad[] =>
  paints.map((milliseconds) => ({ milliseconds, bytes, requests }));

/** Results whose ratios can be told by hand: 3x for the Node transport, 1.28x processor time for the default one. */
export const results: Results = {
  throughput: { sequential: slices, concurrent: slices },
  weights: [
    { name: "this package, main entry", bytes: 4987 },
    { name: "ky", bytes: 5041 },
  ],
  importTimes: [9, 4, 8],
  validations: [300_000, 99_000, 98_000],
  clients: {
    generation: [0.3, 0.2, 0.4],
    conformance: [61.25],
    handWrittenLines: { python: { all: 180, counted: 150 }, go: { all: 300, counted: 240 } },
    overheads: { python: [1.2, 1.6, 1.4] },
    skipped: { go: "there is no Go" },
  },
  pages: {
    loads: {
      "this package": pageLoads(54_000, 11, 400, 600, 500),
      "redocly build-docs": pageLoads(711_400, 1, 800, 1200, 500),
    },
    skipped: { scalar: "there is no network" },
  },
  siteBuilds: [12.5, 16, 13],
};
