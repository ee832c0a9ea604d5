import { execFile, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { languages } from "../../test/conformance/languages.js";
import { measureGeneration } from "./generation.js";
import { handWrittenLines, type LineCount } from "./hand-written.js";
import { measureOverhead, type OverheadPlan } from "./overhead.js";

/** How thorough a run is. */
export interface ClientPlan extends OverheadPlan {
  readonly generations: number;
  readonly conformanceRuns: number;
  /** How many languages take part. */
  readonly languages: number;
}

/** What a run has measured of the clients in other languages. */
export interface ClientResults {
  /** Generating everything, as a multiple of the plain calls. */
  readonly generation: readonly number[];
  /** Seconds of all wire cases in all languages; empty in a quick run. */
  readonly conformance: readonly number[];
  readonly handWrittenLines: Readonly<Record<string, LineCount>>;
  /** A call as a multiple of a plain one, by language. */
  readonly overheads: Readonly<Record<string, readonly number[]>>;
  /** Why a language was not measured, by its name. */
  readonly skipped: Readonly<Record<string, string>>;
}

export async function measureClients(root: string, plan: ClientPlan, folder: string): Promise<ClientResults> {
  const clients = languages.filter(({ script }) => script).slice(0, plan.languages);
  const names = clients.map(({ name }) => name);
  const overheads: Record<string, number[]> = {};
  const skipped: Record<string, string> = {};
  const server = fork(fileURLToPath(new URL("../server.ts", import.meta.url)));
  try {
    const [{ port }] = (await once(server, "message")) as [{ port: number }];
    for (const client of clients) {
      const missing = client.missing();
      if (missing === undefined)
        overheads[client.name] = await measureOverhead(client, `http://127.0.0.1:${port}`, plan);
      else skipped[client.name] = missing;
    }
  } finally {
    server.disconnect();
  }
  const lines = await Promise.all(names.map((name) => handWrittenLines(root, name)));
  return {
    overheads,
    skipped,
    handWrittenLines: Object.fromEntries(lines.map((count, index) => [names[index] ?? "", count])),
    conformance: await measureConformance(root, plan.conformanceRuns),
    generation: await measureGeneration(root, names, plan.generations, folder),
  };
}

/** Seconds of a whole run, once a round; everything is built by now. */
async function measureConformance(root: string, rounds: number): Promise<number[]> {
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await promisify(execFile)(process.execPath, ["--import", "tsx", "test/conformance/run.ts"], {
      cwd: root,
      maxBuffer: 64 * 2 ** 20,
    });
    seconds.push((performance.now() - start) / 1000);
  }
  return seconds;
}
