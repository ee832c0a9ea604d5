// Measures this package beside its peers, prints the tables, and writes docs/bench.md and docs/bench.svg.
//
//   npm run bench
//   npm run bench -- --quick    a short run, to see whether the bench works; writes nothing
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chart } from "./chart.js";
import { measureClients } from "./clients/clients.js";
import type { Results } from "./figures.js";
import { generateClient } from "./generated-client.js";
import { measureImport } from "./import-time.js";
import { measureSiteBuild } from "./pages/build-time.js";
import { measurePages } from "./pages/pages.js";
import { scalarVersion } from "./pages/scalar.js";
import { panelsOf } from "./panels.js";
import {
  callTable,
  figureTable,
  lineTable,
  markdown,
  pageTable,
  type Setting,
  skippedText,
  weightTable,
} from "./report.js";
import { weigh } from "./size.js";
import { measureThroughput } from "./throughput.js";
import { measureValidation } from "./validation.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const plans = {
  full: {
    rounds: 80,
    milliseconds: 100,
    warmUpMilliseconds: 1500,
    pages: { rounds: 9, peers: true },
    siteBuilds: 5,
    // As many calls as a Java machine needs until it has compiled both sides.
    clients: { rounds: 40, calls: 400, generations: 3, conformanceRuns: 1, languages: Number.POSITIVE_INFINITY },
  },
  quick: {
    rounds: 1,
    milliseconds: 40,
    warmUpMilliseconds: 40,
    pages: { rounds: 1, peers: false },
    siteBuilds: 0,
    clients: { rounds: 1, calls: 2, generations: 1, conformanceRuns: 0, languages: 1 },
  },
};

try {
  const isQuick = readQuick(process.argv.slice(2));
  if (!existsSync(join(root, "dist/client.js")))
    throw new Error("dist/ is missing. Run npm run build, then try again.");
  const results = await measure(isQuick ? plans.quick : plans.full);
  const setting = await readSetting();
  const { versions } = setting;
  const tables = [figureTable(results), callTable(results, versions), weightTable(results, versions)];
  const clients = lineTable(results) + skippedText(results.clients);
  const pages = pageTable(results, versions) + skippedText(results.pages);
  console.log([...tables, clients, pages].map((text) => text.trimEnd()).join("\n\n"));
  if (isQuick)
    console.log("\nA quick run shows that the bench works; its figures mean little, and nothing is written.");
  else await write(results, setting);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function readQuick(flags: string[]): boolean {
  try {
    return parseArgs({ args: flags, options: { quick: { type: "boolean", default: false } } }).values.quick;
  } catch {
    throw new Error(`npm run bench takes --quick and nothing else, not "${flags.join(" ")}".`);
  }
}

async function measure(plan: (typeof plans)["full"]): Promise<Results> {
  const folder = await mkdtemp(join(tmpdir(), "partner-center-usage-bench-"));
  try {
    const generatedClient = await generateClient(root, folder);
    return {
      siteBuilds: await measureSiteBuild(root, plan.siteBuilds, folder),
      pages: await measurePages(root, plan.pages, folder),
      weights: await weigh(root, generatedClient),
      importTimes: await measureImport(join(root, "dist/client.js"), plan.rounds, folder),
      validations: measureValidation(plan.rounds, plan.milliseconds),
      throughput: await measureThroughput(plan, pathToFileURL(generatedClient).href),
      clients: await measureClients(root, plan.clients, folder),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readSetting(): Promise<Setting> {
  const packages = [
    ...["openapi-fetch", "@redocly/cli", "undici"].map((name) => ["node_modules", name] as const),
    ...["ky", "axios"].map((name) => ["bench/peers/node_modules", name] as const),
  ];
  const versions = packages.map(async ([folder, name]) => {
    const { version } = JSON.parse(await readFile(join(root, folder, name, "package.json"), "utf8"));
    return [name.match(/\w[\w-]*/)?.[0], version];
  });
  return {
    nodeVersion: process.versions.node,
    processors: availableParallelism(),
    date: new Date().toISOString().slice(0, 10),
    versions: { ...Object.fromEntries(await Promise.all(versions)), scalar: scalarVersion },
  };
}

async function write(results: Results, setting: Setting): Promise<void> {
  const description = "Calls a second and size of this package and its peers";
  await mkdir(join(root, "docs"), { recursive: true });
  await writeFile(join(root, "docs/bench.md"), markdown(results, setting));
  await writeFile(join(root, "docs/bench.svg"), chart(description, panelsOf(results)));
  console.log("\ndocs/bench.md and docs/bench.svg are written.");
}
