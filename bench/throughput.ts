import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Load, Slice } from "./measure.js";
import { type Setting, type SubjectName, subjectNames } from "./subjects.js";
import type { Reply } from "./worker.js";

/** How many rounds there are, and how long each subject works in one. */
export interface Plan {
  readonly rounds: number;
  readonly milliseconds: number;
  readonly warmUpMilliseconds: number;
}

/** How many calls are under way at once in each of the two modes. */
export const concurrencies = { sequential: 1, concurrent: 64 } as const;

export type Mode = keyof typeof concurrencies;

/** The slices of each subject, one a round. */
export type Measurements = Readonly<Record<Mode, Readonly<Record<SubjectName, readonly Slice[]>>>>;

type Slices = Record<SubjectName, Slice[]>;

const modes = Object.keys(concurrencies) as Mode[];
const modulePath = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Measures all subjects against one server, in turn within each round, so that what drifts hits all alike. */
export async function measureThroughput(plan: Plan, generatedClient: string): Promise<Measurements> {
  const server = fork(modulePath("server.ts"));
  const workers = new Map<SubjectName, ChildProcess>();
  try {
    const [{ port }] = (await once(server, "message")) as [{ port: number }];
    const setting: Setting = { baseUrl: `http://127.0.0.1:${port}`, generatedClient };
    for (const name of subjectNames) {
      const worker = fork(modulePath("worker.ts"), [name, JSON.stringify(setting)]);
      workers.set(name, worker);
      await nextReply(worker);
    }
    return await runRounds(plan, workers);
  } finally {
    for (const child of [...workers.values(), server]) child.disconnect();
  }
}

async function runRounds(plan: Plan, workers: ReadonlyMap<SubjectName, ChildProcess>): Promise<Measurements> {
  const emptyRecord = () => Object.fromEntries(subjectNames.map((name) => [name, []])) as unknown as Slices;
  const measured: Record<Mode, Slices> = { sequential: emptyRecord(), concurrent: emptyRecord() };
  for (let round = -1; round < plan.rounds; round += 1) {
    // Back and forth, so that being early in a round helps nobody.
    const inTurn = round % 2 === 0 ? [...workers] : [...workers].reverse();
    for (const mode of modes) {
      for (const [name, worker] of inTurn) {
        const isWarmUp = round < 0;
        const milliseconds = isWarmUp ? plan.warmUpMilliseconds : plan.milliseconds;
        const slice = await order(worker, { concurrency: concurrencies[mode], milliseconds });
        if (!isWarmUp) measured[mode][name].push(slice);
      }
    }
  }
  return measured;
}

function order(worker: ChildProcess, load: Load): Promise<Slice> {
  worker.send(load);
  return nextReply(worker);
}

function nextReply<Value>(worker: ChildProcess): Promise<Value> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error("A process of the bench ended early."));
    worker.once("exit", onExit);
    worker.once("message", (reply: Reply<Value>) => {
      worker.off("exit", onExit);
      if ("failure" in reply) reject(new Error(reply.failure));
      else resolve(reply.value);
    });
  });
}
