import { spawnSync } from "node:child_process";
import { describe, test } from "@jest/globals";

/** Why Java cannot be used on this machine, or undefined. */
export function missingJava(): string | undefined {
  const { status } = spawnSync("java", ["-version"]);
  return status === 0 ? undefined : "there is no Java: install a runtime, version 11 or later";
}

/** A `describe` that is skipped by name where something is missing; with CI set it runs nevertheless, and fails. */
export function describeUnless(missing: string | undefined, name: string, tests: () => void): void {
  if (missing === undefined || process.env["CI"]) describe(name, tests);
  else test.skip(`${name}: ${missing}`, () => undefined);
}
