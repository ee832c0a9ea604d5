import { readFileSync } from "node:fs";
import { root } from "../support/root.js";

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
  readonly bin: Readonly<Record<string, string>>;
}

/**
 * The source of each entry, `src/client.ts` for `dist/client.js`. package.json is the one list of entries: what it exports
 * from `dist`, and its commands.
 */
export function entrySources(): readonly string[] {
  const { exports, bin }: Manifest = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  const exported = Object.values(exports).map((target) => (typeof target === "string" ? target : target.default));
  return [...exported, ...Object.values(bin)]
    .map((path) => /^(?:\.\/)?dist\/(.+)\.js$/.exec(path)?.[1])
    .flatMap((name) => (name === undefined ? [] : [`src/${name}.ts`]));
}
