import type { ClientName } from "./clients.js";
import type { PageWeight } from "./page-weight.js";
import type { Slice, Slices } from "./throughput.js";

/** All that a run has measured. */
export interface Results {
  readonly concurrent: Slices;
  readonly sequential: Slices;
  readonly importTimes: readonly number[];
  readonly entryBytes: number;
  /** Or why there is none. */
  readonly page: PageWeight | string;
}

/** The median, and the quartiles that half of the rounds lie between. */
export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

/** One figure and its target. */
export interface Figure {
  readonly name: string;
  readonly unit: "x" | "kB" | "ms";
  readonly spread: Spread;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** The figures that have a target. */
export function figuresOf({ concurrent, sequential, importTimes, entryBytes, page }: Results): readonly Figure[] {
  const figures: Figure[] = [
    {
      name: "Calls a second, 64 at once: Node transport / global fetch",
      unit: "x",
      spread: ratio(concurrent, "callsPerSecond", "Node transport", "global fetch"),
      atLeast: 2.2,
    },
    {
      name: "Calls a second, in sequence: Node transport / global fetch",
      unit: "x",
      spread: ratio(sequential, "callsPerSecond", "Node transport", "global fetch"),
      atLeast: 1.4,
    },
    {
      name: "Processor time, 64 at once: default transport / openapi-fetch",
      unit: "x",
      spread: ratio(concurrent, "cpuMicroseconds", "default transport", "openapi-fetch"),
      atMost: 1.25,
    },
    {
      name: "Processor time, in sequence: default transport / openapi-fetch",
      unit: "x",
      spread: ratio(sequential, "cpuMicroseconds", "default transport", "openapi-fetch"),
      atMost: 1.25,
    },
    { name: "Import of the main entry", unit: "ms", spread: spreadOf(importTimes), atMost: 10 },
    { name: "Size of the main entry", unit: "kB", spread: spreadOf([entryBytes / 1000]), atMost: 7.5 },
  ];
  if (typeof page === "string") return figures;
  return [
    ...figures,
    { name: "Weight of the reference", unit: "kB", spread: spreadOf([page.bytes / 1000]), atMost: 70 },
  ];
}

export function isReached({ spread, atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY }: Figure) {
  return spread.median >= atLeast && spread.median <= atMost;
}

/** One client's figure as a multiple of another's in the same round: what slows a whole round down cancels out. */
export function ratio(slices: Slices, key: keyof Slice, name: ClientName, base: ClientName): Spread {
  return spreadOf(slices[name].map((slice, round) => slice[key] / (slices[base][round] as Slice)[key]));
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (part: number) => sorted[Math.round((sorted.length - 1) * part)] ?? Number.NaN;
  return { median: at(0.5), lower: at(0.25), upper: at(0.75) };
}
