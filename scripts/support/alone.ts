import { mkdirSync, rmdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

/** Runs `work` while no other process does under the same name, which is the path of a folder that does not exist. */
export async function alone<Outcome>(lock: string, work: () => Promise<Outcome>): Promise<Outcome> {
  while (!tryLock(lock)) await wait(100);
  return work().finally(() => rmdirSync(lock));
}

function tryLock(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
