import { describe, test } from "@jest/globals";
import { findJava } from "../../codegen/clients/java.js";

/** Why the generator cannot run on this machine, in its own words; undefined where it can. */
export const missingJava: string | undefined = await findJava().then(
  () => undefined,
  ({ message }: Error) => message,
);

/** A `describe` that is skipped by name where something is missing; with CI set it runs nevertheless, and fails. */
export function describeUnless(missing: string | undefined, name: string, tests: () => void): void {
  if (missing === undefined || process.env["CI"]) describe(name, tests);
  else test.skip(`${name}: ${missing}`, () => undefined);
}
