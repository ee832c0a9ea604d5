import { parseArgs } from "node:util";

export const usage = `Usage: npm run portability [-- --tools NAMES | --list]

Runs tools of other people on the editions of the spec, compiles what they make, lets it call the local server, and
writes docs/reports/portability.md. It fetches the tools, for some minutes and gigabytes.
  --tools NAMES  runs these tools alone, separated by commas, and writes no report
  --list         lists the tools
  --help         shows this text`;

/** What the command line asks for. */
export interface Options {
  readonly help: boolean;
  readonly list: boolean;
  /** The names of the tools to run; undefined for all. */
  readonly tools: readonly string[] | undefined;
}

/** Reads the words of the command line. */
export function readOptions(words: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        tools: { type: "string" },
        list: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    const { help, list, tools } = values;
    return { help, list, tools: tools?.split(",").map((name) => name.trim()) };
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${usage}`);
  }
}
