import { validateCustomerUsageSummary } from "partner-center-usage/validators";
import { callsPerSecond, timeLoop } from "./measure.js";
import { summaries } from "./service.js";

/** How many answers the generated validators check in a second, once a round. */
export function measureValidation(rounds: number, milliseconds: number): number[] {
  const answers: readonly unknown[] = summaries;
  let next = 0;
  const validate = () => {
    if (!validateCustomerUsageSummary(answers[next])) throw new Error("An example of the contract is not valid.");
    next = (next + 1) % answers.length;
  };
  timeLoop(validate, milliseconds); // until the engine has compiled it
  return Array.from({ length: rounds }, () => callsPerSecond(timeLoop(validate, milliseconds)));
}
