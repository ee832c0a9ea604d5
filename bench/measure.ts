/** How a slice of a subject's work is run. */
export interface Load {
  /** How many calls are under way at once. */
  readonly concurrency: number;
  readonly milliseconds: number;
}

/** What a slice of work took. */
export interface Slice {
  readonly calls: number;
  readonly milliseconds: number;
  /** Processor time of the whole process, threads of the engine included. */
  readonly cpuMicroseconds: number;
}

/** A median and the extremes that it lies between. */
export interface Spread {
  readonly median: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** Keeps `concurrency` calls under way for the given time, and waits for the last. */
export async function timeSlice(call: () => Promise<unknown>, { concurrency, milliseconds }: Load): Promise<Slice> {
  const cpuStart = process.cpuUsage();
  const start = performance.now();
  let calls = 0;
  const lane = async () => {
    while (performance.now() - start < milliseconds) {
      await call();
      calls += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  const { user, system } = process.cpuUsage(cpuStart);
  return { calls, milliseconds: performance.now() - start, cpuMicroseconds: user + system };
}

/** Runs one piece of work, which does nothing but compute, again and again for the given time. */
export function timeLoop(work: () => void, milliseconds: number): Slice {
  const cpuStart = process.cpuUsage();
  const start = performance.now();
  let calls = 0;
  while (performance.now() - start < milliseconds) {
    for (let index = 0; index < 1000; index += 1) work();
    calls += 1000;
  }
  const { user, system } = process.cpuUsage(cpuStart);
  return { calls, milliseconds: performance.now() - start, cpuMicroseconds: user + system };
}

export const callsPerSecond = ({ calls, milliseconds }: Slice): number => (calls / milliseconds) * 1000;

export const cpuPerCall = ({ calls, cpuMicroseconds }: Slice): number => cpuMicroseconds / calls;

/** The middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError("There is no median of no values.");
  const sorted = values.toSorted((first, second) => first - second);
  const upper = sorted[Math.floor(sorted.length / 2)] as number;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] as number;
  return (lower + upper) / 2;
}

export function spreadOf(values: readonly number[]): Spread {
  return { median: median(values), minimum: Math.min(...values), maximum: Math.max(...values) };
}

/** The ratio to a base, round by round: what slowed a whole round down is in both and cancels out. */
export function ratios(values: readonly number[], bases: readonly number[]): number[] {
  if (values.length !== bases.length) throw new RangeError("Each round needs a value and a base.");
  return values.map((value, round) => value / (bases[round] as number));
}
