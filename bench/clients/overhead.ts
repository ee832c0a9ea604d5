import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Language } from "../../test/conformance/languages.js";
import { ratios } from "../measure.js";

/** How many rounds there are, and how many calls each side makes in one. */
export interface OverheadPlan {
  readonly rounds: number;
  readonly calls: number;
}

/** How long a call through the client takes, as a multiple of its language's plain HTTP client and JSON library. */
export async function measureOverhead(
  { name, script, build }: Language,
  url: string,
  plan: OverheadPlan,
): Promise<number[]> {
  if (!script || !build) throw new Error(`${name} has no script to measure.`);
  const { rounds, calls } = plan;
  await promisify(execFile)(build.program, build.programArguments, { cwd: build.cwd, maxBuffer: 64 * 2 ** 20 });
  const { program, programArguments, cwd } = script("bench", url, String(rounds), String(calls));
  const { stdout } = await promisify(execFile)(program, programArguments, { cwd });
  const { client, plain }: Record<"client" | "plain", number[]> = JSON.parse(stdout);
  return ratios(client, plain);
}
