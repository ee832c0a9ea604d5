import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Result } from "./contender-process.js";
import type { ContenderName } from "./contenders.js";
import { type ServicePlan, startService } from "./start-service.js";

/** Lets one contender do the whole job against a service of its own. */
export async function measure(name: ContenderName, plan: ServicePlan): Promise<Result> {
  const service = await startService(plan);
  const child = fork(fileURLToPath(import.meta.resolve("./contender-process.ts")), [name]);
  try {
    child.send({ url: service.url, customerIds: service.customerIds });
    const ended = once(child, "exit").then(() => Promise.reject(new Error(`${name} ended without a result.`)));
    const [result] = (await Promise.race([once(child, "message"), ended])) as [Result];
    return result;
  } finally {
    service.close();
  }
}
