import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The licence of every package that is part of a bundle, by the files that the bundle is made of.
 *
 * @throws when a package has no licence file.
 */
export function thirdPartyNotices(root: string, files: readonly string[]): string {
  const folders = new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  const notices = [...folders].sort().map((folder) => noticeOf(join(root, folder)));
  return ["The files in this folder contain code of the following packages.", ...notices].join(`\n${"-".repeat(80)}\n`);
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} is bundled but has no licence file, so it cannot be published.`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}
