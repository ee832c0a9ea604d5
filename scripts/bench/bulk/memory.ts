import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { startService } from "./start-service.js";

/** How much of the memory a run has needed, in bytes. */
export interface Memory {
  /** The most that was in use at once of what JavaScript allocates. */
  readonly heapBytes: number;
  /** The most that the process has had, garbage included. */
  readonly peakBytes: number;
}

/** Measures a run over this many customers in a process of its own. */
export async function measureMemory(customers: number): Promise<Memory> {
  const latencyMs = { from: 1, to: 5 };
  const service = await startService({ perSecond: null, burst: 1, faults: 0, latencyMs, customers: 0 });
  const path = fileURLToPath(import.meta.resolve("./memory-process.ts"));
  const child = fork(path, [`${customers}`], { execArgv: [...process.execArgv, "--expose-gc"] });
  try {
    child.send({ url: service.url });
    const [memory] = (await once(child, "message")) as [Memory];
    return memory;
  } finally {
    service.close();
  }
}
