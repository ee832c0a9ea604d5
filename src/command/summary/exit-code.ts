import { exitCodes } from "../exit-codes.js";
import type { Counts } from "./tally.js";

/**
 * What a run that came to its end ends with. A customer that failed comes before one over budget: without its figures
 * nobody knows what else is over.
 */
export function exitCodeOf({ refused, failed, overBudget }: Counts): number {
  if (refused + failed > 0) return exitCodes.someFailed;
  return overBudget > 0 ? exitCodes.overBudget : exitCodes.done;
}
