import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** Where the pages are: English here, and Traditional Chinese in `zh-tw/` under the same names. */
export const pageFolder = "docs/src/content/docs";

/** The files of all pages, by their paths in `pageFolder`. */
export async function pageFiles(root: string): Promise<string[]> {
  const files = await readdir(join(root, pageFolder), { recursive: true });
  return files.filter((file) => /\.mdx?$/.test(file)).map((file) => file.replaceAll("\\", "/"));
}
