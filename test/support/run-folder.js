import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Jest's global set-up: a folder for what the test files of one run share. It goes when the run ends. */
export default function makeRunFolder() {
  const folder = mkdtempSync(join(tmpdir(), "partner-center-usage-run-"));
  process.env["RUN_FOLDER"] = folder; // workers inherit it
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
}
