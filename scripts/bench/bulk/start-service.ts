import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A service that throttles. As it goes to another process, null is no limit. */
export interface ServicePlan {
  readonly perSecond: number | null;
  readonly burst: number;
  /** The share of the admitted requests that fails. */
  readonly faults: number;
  readonly latencyMs: { readonly from: number; readonly to: number };
  readonly customers: number;
}

/** A service that runs. */
export interface RunningService {
  readonly url: string;
  readonly customerIds: readonly string[];
}

/** Starts the service in a process of its own. */
export async function startService(plan: ServicePlan) {
  const child = fork(fileURLToPath(import.meta.resolve("./service-process.ts")), [JSON.stringify(plan)]);
  const [service] = (await once(child, "message")) as [RunningService];
  return { ...service, close: () => child.disconnect() };
}
