import type { Run } from "../support/run.js";
import { checksOf, type Entries, type Outcome } from "./smoke/checks.js";
import { startWebServer } from "./web-server.js";

/** Something that the package has to work in: a runtime, or a bundler and the purpose of its bundle. */
export interface Target {
  /** As the report shows it. */
  readonly name: string;
  readonly version: string;
  /** The entries that are tried. */
  readonly entries: readonly (keyof Entries)[];
  /** The names of its own checks, which come after those of the entries. */
  readonly others?: readonly string[];
  /**
   * Runs the checks in it, in a folder where the package is installed, against a service at a URL.
   *
   * @throws when the checks cannot be run.
   */
  readonly run: (folder: string, service: string) => Promise<readonly Outcome[]>;
}

/** The names of all checks of a target. */
export const namesOf = ({ entries, others = [] }: Target): readonly string[] => [
  ...checksOf(entries).map(({ name }) => name),
  ...others,
];

/** Runs all checks in a target. Where they cannot be run, each of them has failed. */
export async function tryTarget(target: Target, folder: string): Promise<readonly Outcome[]> {
  const service = await startWebServer({});
  let outcomes: readonly Outcome[] = [];
  let problem = "it was not run";
  try {
    outcomes = await target.run(folder, service.origin);
  } catch (error) {
    problem = `${error}`;
  } finally {
    await service.close();
  }
  return namesOf(target).map((name) => outcomes.find((outcome) => outcome.name === name) ?? { name, problem });
}

/** The outcomes that a smoke program printed, one line of JSON for each check. */
export function outcomesOf({ exitCode, output, errorOutput }: Run): readonly Outcome[] {
  if (exitCode !== 0) throw new Error(`It ended with exit code ${exitCode}: ${errorOutput}`);
  const lines = output.split("\n").filter((line) => line.startsWith("{"));
  return lines.map((line) => JSON.parse(line));
}
