import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./spec.js";

/**
 * Runs a check that takes long, unless it has passed on this machine for the same state: linters and axe say the same
 * of the same files. With CI set it runs always.
 */
export async function unlessKnown(name: string, state: unknown, check: () => Promise<void>): Promise<void> {
  const folder = join(root, "node_modules/.cache/checked");
  const note = join(folder, name);
  const hash = createHash("sha256").update(JSON.stringify(state)).digest("hex");
  const known = await readFile(note, "utf8").catch(() => "");
  if (known === hash && !process.env["CI"]) return;
  await check();
  await mkdir(folder, { recursive: true });
  await writeFile(note, hash);
}
