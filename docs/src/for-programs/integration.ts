import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroConfig, AstroIntegration } from "astro";
import { basePath, markdownPath } from "./addresses.js";
import { entriesOf, type Language, llmsTxt, type Published } from "./llms-txt.js";
import { readPage } from "./page.js";

/** Adds what programs read: each page as Markdown, and `llms.txt`, a list of them, in each language. */
export function forPrograms(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: "for-programs",
    hooks: {
      "astro:config:done": (done) => {
        config = done.config;
      },
      "astro:build:done": async ({ dir, pages }) => {
        const folder = fileURLToPath(dir);
        const paths = pages.map(({ pathname }) => pathname.replace(/^\/|\/$/g, ""));
        await publish(
          folder,
          paths.filter((path) => !/(^|\/)404(\.html)?$/.test(path)),
          config,
        );
        // Some hosts look for the page of the nearest folder.
        await copyFile(join(folder, "zh-tw/404/index.html"), join(folder, "zh-tw/404.html"));
      },
    },
  };
}

async function publish(folder: string, paths: readonly string[], { site, base }: AstroConfig): Promise<void> {
  const start = basePath(base);
  const host = new URL(site ?? "http://site.invalid");
  // Without `--site`, addresses begin at the top of the host, whichever that is.
  const shown = (url: URL) => (site || url.host !== host.host ? url.href : url.pathname + url.search + url.hash);
  const pages = await Promise.all(
    paths.map(async (path): Promise<Published> => {
      const html = await readFile(join(folder, path, "index.html"), "utf8");
      const url = new URL(`${start}/${path && `${path}/`}`, host);
      const address = shown(new URL(markdownPath(url.pathname, start), host));
      return { ...(await readPage(html, url, shown)), url, address };
    }),
  );
  for (const { url, markdown } of pages) {
    await writeFile(join(folder, markdownPath(url.pathname, start).slice(start.length)), markdown);
  }
  const languages: readonly [Language, own: string, other: string][] = [
    ["en", "", "zh-tw/"],
    ["zh-TW", "zh-tw/", ""],
  ];
  for (const [language, own, other] of languages) {
    const addressOf = (file: string) => shown(new URL(`${start}/${file}`, host));
    const entries = entriesOf(pages, new URL(`${start}/${own}`, host));
    await writeFile(join(folder, own, "llms.txt"), llmsTxt(language, { entries, own, other, addressOf }));
  }
}
