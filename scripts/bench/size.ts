// Fails when the main entry is larger than its limit.
import { fileURLToPath } from "node:url";
import { bundleSize, maxEntryBytes } from "./bundle-size.js";

const size = await bundleSize(fileURLToPath(import.meta.resolve("partner-center-usage")));
console.log(
  `The main entry is ${size} bytes with all that it imports, minified and gzipped. The limit is ${maxEntryBytes}.`,
);
if (size > maxEntryBytes) {
  console.error("Make it smaller, or raise the limit in scripts/bench/bundle-size.ts and say why in the commit.");
  process.exitCode = 1;
}
