import { join } from "node:path";
import { run } from "../../scripts/support/run.js";
import { root } from "../support/spec.js";

/** What `run.ts` prints of a language. */
export async function runCorpus(name: string): Promise<string> {
  const { output, errorOutput } = await run("node", ["--import", "tsx", join(root, "test/fuzz/run.ts"), name]);
  return (output + errorOutput).trim();
}
