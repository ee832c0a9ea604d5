import { redocly } from "./redocly.js";

/** Applies OpenAPI Overlays, in order, to the document in `source`, and writes what they make of it. */
export async function applyOverlays(
  root: string,
  source: string,
  overlays: readonly string[],
  output: string,
): Promise<void> {
  const flags = overlays.flatMap((overlay) => ["--overlay", overlay]);
  const { failed, errorOutput } = await redocly(root, ["bundle", source, ...flags, "--output", output]);
  if (failed) throw new Error(`${overlays.join(" and ")} cannot be applied to the contract: ${errorOutput}`);
}
