// Fails when the main entry has grown beyond its limit. What grows has to be worth it to everyone who loads the client.
import { bundleSize } from "./bundle-size.js";

const entry = "dist/client.js";
const limit = 13_600;

const size = await bundleSize(entry);
console.log(`${entry} is ${size} bytes, minified and gzipped with all that it imports. The limit is ${limit}.`);
if (size > limit) {
  console.error("That is too much. Make it smaller, or raise the limit in scripts/size.ts and say why in the commit.");
  process.exitCode = 1;
}
