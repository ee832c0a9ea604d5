import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../support/root.js";
import { type ContenderName, contenderNames } from "./contenders.js";
import { measure } from "./measure.js";
import { measureMemory } from "./memory.js";
import { type Figure, report } from "./report.js";

export const bulkUsage = `Usage: npm run bench -- bulk [--seconds N] [--rates LIST] [--contenders LIST] [--output FILE]

  --seconds N        the least time that a run takes (default: 45)
  --rates LIST       requests a second, and "unlimited" (default: 20,50,200,unlimited)
  --contenders LIST  whom to measure (default: all: ${contenderNames.join(", ")})
  --output FILE      where the report goes (default: docs/reports/bulk.md)`;

const burst = 20;
const latencyMs = { from: 20, to: 100 };
const unlimitedCustomers = 10_000;
const [fewCustomers, manyCustomers] = [1000, 20_000] as const;

/** Measures getCustomerUsageSummaries and others side by side, and writes the report. */
export async function benchBulk(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: "string", default: "45" },
      rates: { type: "string", default: "20,50,200,unlimited" },
      contenders: { type: "string", default: contenderNames.join(",") },
      output: { type: "string", default: join(root, "docs/reports/bulk.md") },
    },
  });
  const seconds = Number(values.seconds);
  const rates = values.rates.split(",").map((rate) => (rate === "unlimited" ? null : Number(rate)));
  if (!(seconds > 0) || rates.some((rate) => rate !== null && !(rate > 0)))
    throw new Error(`--seconds and --rates have to be numbers above 0.\n\n${bulkUsage}`);
  const names = contenderNames.filter((name) => values.contenders.split(",").includes(name));
  const limits = rates.filter((rate) => rate !== null);
  const figures: Figure[] = [];
  // The limits are far below what the machine can do, so a contender meets them at the same time.
  for (const name of names)
    for (const faults of [0, 0.05])
      figures.push(...(await Promise.all(limits.map((perSecond) => figureOf(name, perSecond, faults)))));
  // Without a limit there is nothing to compare: only this package is measured, for what it loses.
  if (rates.includes(null)) for (const faults of [0, 0.05]) figures.push(await figureOf("this package", null, faults));
  const few = await measureMemory(fewCustomers);
  const many = await measureMemory(manyCustomers);
  await writeFile(values.output, report({ seconds, burst, latencyMs, figures, few, many }));

  async function figureOf(name: ContenderName, perSecond: number | null, faults: number): Promise<Figure> {
    const customers = perSecond === null ? unlimitedCustomers : burst + perSecond * seconds;
    const result = await measure(name, { perSecond, burst, faults, latencyMs, customers });
    console.error(
      `${name}, ${perSecond ?? "unlimited"}, ${faults * 100} % faults: ${(result.tookMs / 1000).toFixed(1)} s`,
    );
    const leastMs = perSecond === null ? undefined : ((customers - burst) / perSecond) * 1000;
    return { name, perSecond, faults, customers, leastMs, ...result };
  }
}
