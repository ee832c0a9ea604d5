import { fileURLToPath } from "node:url";
import { bundleSize } from "../scripts/bundle-size.js";

/** How many bytes a module weighs, minified and gzipped together with all that it imports. */
export interface Weight {
  readonly name: string;
  readonly bytes: number;
}

/** Weighs the main entry of this package and its peers in the same way: bundled for browsers, whole. */
export async function weigh(root: string, generatedClient: string): Promise<Weight[]> {
  const entries: readonly [string, string][] = [
    ["this package, main entry", `${root}dist/client.js`],
    ["openapi-fetch", fileURLToPath(import.meta.resolve("openapi-fetch"))],
    ["redocly generate-client", generatedClient],
    ["ky", `${root}bench/peers/ky.ts`],
    ["axios", `${root}bench/peers/axios.ts`],
  ];
  const weights: Weight[] = [];
  for (const [name, file] of entries) weights.push({ name, bytes: await bundleSize(file) });
  return weights;
}
