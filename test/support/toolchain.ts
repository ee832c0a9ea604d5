import { spawnSync } from "node:child_process";
import { describe, test } from "@jest/globals";
import { findJava } from "../../scripts/generate/clients/java.js";

/** Why the generator cannot run on this machine, in its own words; undefined where it can. */
export const missingJava: string | undefined = await findJava().then(
  () => undefined,
  ({ message }: Error) => message,
);

/** Which of these programs are not on this machine, as a sentence; undefined where all are. */
export function missingProgram(...names: readonly string[]): string | undefined {
  const missing = names.filter((name) => spawnSync(name, ["--version"]).error);
  return missing.length > 0 ? `Install ${missing.join(" and ")} to run these tests.` : undefined;
}

/** A `describe` that is skipped by name where something is missing; with CI set it runs nevertheless, and fails. */
export function describeUnless(missing: string | undefined, name: string, tests: () => void): void {
  if (missing === undefined || process.env["CI"]) describe(name, tests);
  else test.skip(`${name}: ${missing}`, () => undefined);
}
