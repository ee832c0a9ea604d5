// Runs the pacer in virtual time, and prints the median and the worst of several runs for each rate.
//
//   node --import tsx scripts/bench/bulk/compare.ts
import { AdaptivePacer } from "../../../src/bulk/adaptive-pacer.js";
import { tokenBucket } from "./limits.js";
import { simulate } from "./simulate.js";

const seconds = 30;
const seeds = Array.from({ length: 21 }, (_, index) => (index + 1) * 7919);

for (const burst of [5, 20, 60]) {
  for (const faults of [0, 0.05]) for (const perSecond of [5, 20, 50, 100, 200]) print(perSecond, burst, faults);
}

function print(perSecond: number, burst: number, faults: number): void {
  const runs = seeds.map((seed) => {
    const { tookMs, throttled, requests, tooEarly } = simulate({
      pacer: new AdaptivePacer(),
      customers: burst + perSecond * seconds,
      limit: tokenBucket(perSecond, burst),
      latencyMs: { from: 20, to: 100 },
      maxConcurrency: 32,
      ...{ faults, seed },
    });
    return { ratio: tookMs / 1000 / seconds, share: (100 * throttled) / requests, tooEarly };
  });
  const ratios = spread(runs.map(({ ratio }) => ratio));
  const shares = spread(runs.map(({ share }) => share));
  const tooEarly = runs.reduce((sum, run) => sum + run.tooEarly, 0);
  const service = `${perSecond}/s, burst ${burst}, ${faults * 100} % faults`;
  console.log(`${service}: ${ratios} of the least time, ${shares} % throttled, ${tooEarly} too early`);
}

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  return `${sorted[Math.floor(sorted.length / 2)]?.toFixed(3)} (at most ${sorted.at(-1)?.toFixed(3)})`;
}
