import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The wrapper looks for the JAR under the name of its version. */
const version = "verified";

/** A download that fails, should the wrapper ever try one: nothing unverified may run. */
const settings = {
  "generator-cli": { version, storageDir: ".", repository: { downloadUrl: "https://download.invalid/" } },
};

/**
 * Writes a JAR to be run by npm's wrapper, with the wrapper's settings, and removes all of it in the end. The cache is
 * shared: between the check and the start, someone could put another file there. mkdtemp makes this folder for this user
 * alone.
 */
export async function withPrivateStorage<Result>(
  bytes: Buffer,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "generator-"));
  try {
    await writeFile(join(folder, `${version}.jar`), bytes, { flag: "wx", mode: 0o600 });
    await writeFile(join(folder, "openapitools.json"), JSON.stringify(settings), { flag: "wx", mode: 0o600 });
    return await use(folder);
  } finally {
    // Where one language failed, another may still be written.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
