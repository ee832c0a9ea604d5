import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type ClientName, clientNames } from "./clients.js";

/** How a worker is to work for a moment. */
export interface Load {
  readonly concurrency: number;
  readonly milliseconds: number;
}

/** What a worker did in that time. */
export interface Slice {
  readonly callsPerSecond: number;
  /** Processor time for each call, of the whole process: garbage collection included. */
  readonly cpuMicroseconds: number;
}

export interface ThroughputPlan {
  readonly rounds: number;
  readonly milliseconds: number;
  readonly warmUpMilliseconds: number;
}

/** The slices of each client, one for each round. */
export type Slices = Readonly<Record<ClientName, readonly Slice[]>>;

/**
 * Lets every client work in every round, so that what slows the machine down for a while slows all of them. tinybench
 * finishes one task before it starts the next, in one process; hence these few lines instead.
 */
export async function measureThroughput(
  plan: ThroughputPlan,
): Promise<{ readonly concurrent: Slices; readonly sequential: Slices }> {
  const server = start("server.ts");
  const workers: [ClientName, ChildProcess][] = [];
  try {
    const port = await nextMessage(server);
    for (const name of clientNames) {
      const worker = start("worker.ts", name, `http://127.0.0.1:${port}`);
      workers.push([name, worker]);
      await nextMessage(worker);
    }
    return { concurrent: await runRounds(plan, workers, 64), sequential: await runRounds(plan, workers, 1) };
  } finally {
    for (const child of [...workers.map(([, worker]) => worker), server]) if (child.connected) child.disconnect();
  }
}

async function runRounds(
  { rounds, milliseconds, warmUpMilliseconds }: ThroughputPlan,
  workers: readonly (readonly [ClientName, ChildProcess])[],
  concurrency: number,
): Promise<Slices> {
  const slices: Record<ClientName, Slice[]> = {
    "global fetch": [],
    "Node transport": [],
    "openapi-fetch": [],
    "default transport": [],
  };
  const work = async (worker: ChildProcess, time: number): Promise<Slice> => {
    worker.send({ concurrency, milliseconds: time });
    return (await nextMessage(worker)) as Slice;
  };
  for (const [, worker] of workers) await work(worker, warmUpMilliseconds);
  for (let round = 0; round < rounds; round += 1) {
    // Back and forth, so that no client is always early in a round.
    for (const [name, worker] of round % 2 === 0 ? workers : workers.toReversed()) {
      slices[name].push(await work(worker, milliseconds));
    }
  }
  return slices;
}

function start(file: string, ...programArguments: readonly string[]): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), programArguments);
}

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error("A process of the bench ended early. Its standard error says why."));
    child.once("exit", onExit);
    child.once("message", (message) => {
      child.off("exit", onExit);
      resolve(message);
    });
  });
}
