import { existsSync } from "node:fs";
import { join } from "node:path";
import { pageFiles } from "./page-files.js";

/** The pages that the site in `folder` lacks, by their paths in it. */
export async function missingPages(root: string, folder: string): Promise<string[]> {
  const names = (await pageFiles(root)).map((file) => file.replace(/(^|\/)index\.mdx?$|\.mdx?$/, ""));
  const paths = names.map((name) => (name === "404" ? "404.html" : join(name, "index.html")));
  return paths.filter((path) => !existsSync(join(folder, path)));
}
