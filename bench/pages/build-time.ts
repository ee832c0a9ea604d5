import { join } from "node:path";
import { run } from "../../test/support/run.js";

/** Seconds that `npm run docs:build` takes, once a round. */
export async function measureSiteBuild(root: string, rounds: number, folder: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const command = ["run", "docs:build", "--", "--outDir", join(folder, "built-site")];
    const { exitCode, errorOutput } = await run("npm", command, { cwd: root });
    times.push((performance.now() - start) / 1000);
    if (exitCode !== 0) throw new Error(`The site cannot be built:\n${errorOutput}`);
  }
  return times;
}
