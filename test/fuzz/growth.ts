/** Sizes in characters, each four times the one before it: up to a million. */
const sizes = [2 ** 14, 2 ** 16, 2 ** 18, 2 ** 20];
/** Linear work takes 4 times as long for 4 times as much, quadratic work 16 times. */
const maxGrowth = 12;
/** A shorter time says more about the machine than about the work. */
const minMs = 25;

/**
 * Runs something on more and more, up to a megabyte, and tells by how much its time grows where that is more than linear;
 * undefined when it is not. It stops there: the next size might take hours.
 */
export function excessiveGrowth(run: (size: number) => void): string | undefined {
  let before = minMs;
  for (const size of sizes) {
    const ms = leastTimeOf(() => run(size), before * maxGrowth);
    if (ms > before * maxGrowth) {
      return `${size} characters take ${Math.round(ms)} ms, where a quarter of them took no more than ${Math.round(before)} ms`;
    }
    before = Math.max(ms, minMs);
  }
  return undefined;
}

/**
 * The least of three times, or the first that is good enough: what disturbs a run only makes it longer. It is the time of
 * the processor, so that it does not matter what else the machine does.
 */
function leastTimeOf(run: () => void, goodEnoughMs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 3 && least > goodEnoughMs; tries++) {
    const start = process.cpuUsage();
    run();
    least = Math.min(least, process.cpuUsage(start).user / 1000);
  }
  return least;
}
