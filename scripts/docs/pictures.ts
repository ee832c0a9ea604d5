// Takes the README's pictures of the reference from docs/dist, and makes those of link previews, in Chromium.
import { join } from "node:path";
import { startBrowser } from "../runtimes/browser.js";
import { root } from "../support/root.js";
import { previewCard } from "./preview.js";
import { serveFolder } from "./serve-folder.js";

const pages = [
  ["en", "/reference/#response-200"],
  ["zh-TW", "/zh-tw/reference/#response-200"],
] as const;

const site = await serveFolder(join(root, "docs/dist"));
const browser = await startBrowser();
for (const [language, path] of pages) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(site.url + path, { waitUntil: "networkidle" });
  await page.screenshot({ path: join(root, `docs/reference.${language}.png`) });
  await page.setViewportSize({ width: 1200, height: 630 });
  await page.setContent(previewCard(root, language));
  await page.screenshot({ path: join(root, `docs/public/preview.${language}.png`) });
}
await browser.close();
await site.close();
