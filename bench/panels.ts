import type { Panel } from "./chart.js";
import { compare, type Results } from "./figures.js";
import { subjectNames } from "./subjects.js";
import type { Mode } from "./throughput.js";

const isOwn = (name: string) => name.startsWith("this package");

/** What docs/bench.svg shows. */
export function panelsOf({ throughput, weights }: Results): Panel[] {
  const speedPanel = (mode: Mode, title: string): Panel => ({
    title,
    bars: subjectNames.map((name) => ({
      label: name,
      value: compare(throughput[mode], name).speed.median,
      isOwn: isOwn(name),
    })),
    format: (value) => `${value.toFixed(2)}x`,
    mark: 1,
  });
  return [
    speedPanel("concurrent", "Calls a second, 64 at once, to global fetch (longer is better)"),
    speedPanel("sequential", "Calls a second, one after the other, to global fetch (longer is better)"),
    {
      title: "Minified and gzipped (shorter is better)",
      bars: weights.map(({ name, bytes }) => ({ label: name, value: bytes / 1000, isOwn: isOwn(name) })),
      format: (value) => `${value.toFixed(1)} kB`,
    },
  ];
}
