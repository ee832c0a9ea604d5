import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/root.js";

/** The text of a file in probes/. */
export const probeText = (file: string): string => readFileSync(join(root, "scripts/portability/probes", file), "utf8");
