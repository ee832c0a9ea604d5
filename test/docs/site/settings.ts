import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { root } from "../../support/spec.js";

const content = join(root, "docs/src/content/docs");

/** The paths of all pages, such as `/guides/token/`; those in Chinese begin with `/zh-tw/`. */
export const pages: readonly string[] = readdirSync(content, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.mdx?$/.test(file))
  .map((file) => `/${file.replaceAll("\\", "/").replace(/(^|\/)index\.mdx?$|\.mdx?$/, "$1")}/`.replace(/\/+$/, "/"))
  // The host serves this one by its name.
  .map((path) => (path === "/404/" ? "/404.html" : path))
  .sort();

/** How a page is looked at. */
export interface Setting {
  readonly width: number;
  readonly colorScheme: "light" | "dark";
}

export const settings: readonly Setting[] = [360, 768, 1280, 1920].flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
);

/** Shows an open page in another setting. */
export async function show(page: Page, { width, colorScheme }: Setting): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
}
