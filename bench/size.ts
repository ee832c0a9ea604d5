import { fileURLToPath } from "node:url";
import esbuildPlugin from "@size-limit/esbuild";
import filePlugin from "@size-limit/file";
import sizeLimit from "size-limit";

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
    ["ky", fileURLToPath(import.meta.resolve("ky"))],
    ["axios", fileURLToPath(import.meta.resolve("axios"))],
  ];
  const weights: Weight[] = [];
  for (const [name, file] of entries) weights.push({ name, bytes: await weighFile(file) });
  return weights;
}

async function weighFile(file: string): Promise<number> {
  const checks = [{ files: [file], gzip: true }];
  const [weight] = (await sizeLimit([esbuildPlugin, filePlugin], { checks })) as [{ size?: number }];
  if (weight.size === undefined) throw new Error(`${file} cannot be weighed. Run npm run build, then try again.`);
  return weight.size;
}
