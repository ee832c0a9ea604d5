import { join } from "node:path";
import { root } from "../support/contract.js";
import { run } from "../support/run.js";

/** What `run.ts` prints of a language. */
export async function runCorpus(name: string): Promise<string> {
  const { output, errorOutput } = await run("node", ["--import", "tsx", join(root, "test/fuzz/run.ts"), name]);
  return (output + errorOutput).trim();
}
