import { fileURLToPath } from "node:url";
import { run } from "../support/run.js";

/** One change of the spec. */
export interface Change {
  readonly isBreaking: boolean;
  readonly text: string;
}

/** Go fetches it, and Go's checksum database vouches for its bytes. */
const oasdiff = "github.com/oasdiff/oasdiff@v1.37.0";

/**
 * What oasdiff takes for less, because nothing in a response is required: a property, header or status that is gone
 * breaks callers. A new value of an enum in a response does not: enums there are open.
 */
const severityLevels = fileURLToPath(new URL("severity-levels.txt", import.meta.url));

/** oasdiff's levels are 1 for information, 2 for a warning and 3 for an error. */
const breakingLevel = 3;

interface OasdiffChange {
  readonly id: string;
  readonly level: number;
  readonly text: string;
  readonly operation?: string;
  readonly path?: string;
}

/** The changes between two specs, each a path or a git revision such as `v1.0.0:openapi.yaml`. */
export async function changesBetween(folder: string, base: string, revision: string): Promise<Change[]> {
  const command = [
    "run",
    oasdiff,
    "changelog",
    base,
    revision,
    "--format",
    "json",
    "--severity-levels",
    severityLevels,
  ];
  const options = { cwd: folder, env: { GOSUMDB: "sum.golang.org", GONOSUMDB: "", GOPRIVATE: "" } };
  const { exitCode, output, errorOutput } = await run("go", command, options).catch(() => {
    throw new Error("Go is not here, which runs oasdiff. Install it from https://go.dev, then run this again.");
  });
  if (exitCode === 0) return readChanges(output);
  // After a complaint of oasdiff, Go ends with the exit status.
  const lastLine = errorOutput.trim().split("\n").at(-1) ?? "";
  if (lastLine.startsWith("go: "))
    throw new Error(`Go could not fetch oasdiff. Check the network, then run this again. ${lastLine}`);
  throw new Error(`oasdiff could not compare ${base} with ${revision}: ${errorOutput.trim()}`);
}

/** Reads what oasdiff prints: nothing, or a list. */
export function readChanges(output: string): Change[] {
  const found: readonly OasdiffChange[] = output.trim() === "" ? [] : (JSON.parse(output) ?? []);
  // It has an opinion on the version as well, which is judged here.
  const changes = found.filter(({ id }) => !id.startsWith("api-version-"));
  const byText = new Map(changes.map((change) => [describe(change), change.level >= breakingLevel]));
  return [...byText].map(([text, isBreaking]) => ({ text, isBreaking }));
}

/** A change as a line. The media types of a response hold the same, so they are left out. */
function describe({ operation, path, text }: OasdiffChange): string {
  const where = [operation, path].filter(Boolean).join(" ");
  return `${where ? `${where}: ` : ""}${text.replace(/ \(media type: [^)]*\)/, "").replace(/\s+/g, " ")}`;
}
