import type { Run } from "../support/run.js";
import { checksOf, type Entries, type Outcome } from "./smoke/checks.js";
import { startWebServer } from "./web-server.js";

/** A runtime, or a bundler and what its bundle is for: something that the package has to work in. */
export interface Target {
  /** As the report shows it. */
  readonly name: string;
  readonly version: string;
  /** The entries that are tried. */
  readonly entries: readonly (keyof Entries)[];
  /** What is asked of it beside the checks of these entries, by name. */
  readonly others?: readonly string[];
  /**
   * Makes the checks in it, in a folder where the package is installed, against a service at a URL.
   *
   * @throws when it does not come so far.
   */
  readonly run: (folder: string, service: string) => Promise<readonly Outcome[]>;
}

/** The names of all that is asked of a target. */
export const namesOf = ({ entries, others = [] }: Target): readonly string[] => [
  ...checksOf(entries).map(({ name }) => name),
  ...others,
];

/** Makes all checks in a target. Where it does not come so far, each has failed by that. */
export async function tryTarget(target: Target, folder: string): Promise<readonly Outcome[]> {
  const service = await startWebServer({});
  let outcomes: readonly Outcome[] = [];
  let problem = "it was not made";
  try {
    outcomes = await target.run(folder, service.origin);
  } catch (error) {
    problem = `${error}`;
  } finally {
    await service.close();
  }
  return namesOf(target).map((name) => outcomes.find((outcome) => outcome.name === name) ?? { name, problem });
}

/** What a smoke program printed that came to its end: a line of JSON for each check. */
export function outcomesOf({ exitCode, output, errorOutput }: Run): readonly Outcome[] {
  if (exitCode !== 0) throw new Error(`It ended with exit code ${exitCode}: ${errorOutput}`);
  const lines = output.split("\n").filter((line) => line.startsWith("{"));
  return lines.map((line) => JSON.parse(line));
}
